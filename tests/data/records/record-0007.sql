BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE amendment (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	target TEXT NOT NULL, 
	task TEXT, 
	start_instant TEXT, 
	start_utc_offset INTEGER, 
	start_zone TEXT, 
	start_study_day TEXT, 
	minutes INTEGER, 
	note TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT amendment_minutes CHECK (minutes BETWEEN 1 AND 1440), 
	FOREIGN KEY(change_id) REFERENCES change (id), 
	FOREIGN KEY(target) REFERENCES pomodoro (id)
);
INSERT INTO "amendment" VALUES('01KJQQW3M2GKZT3BJMJZ30N27R','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M3W7N4E26ZAWQMQXH9','01KJQQW3M02E982JKYEBDQF852',NULL,NULL,NULL,NULL,NULL,20,NULL);
CREATE TABLE assumption (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	name TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	note TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "assumption" VALUES('01M86PTPHJEHPA5QK6TZBBHZAR','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHKFFT67AH9XRPJ4KRK','p1','shapes','holds',NULL);
CREATE TABLE book_added (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	book TEXT NOT NULL, 
	title TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "book_added" VALUES('01M86PTPGA2ESZNTEE25XGPFC4','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGB5RSDS50E7MTM2ZEW','rl','Reinforcement learning',500);
CREATE TABLE card_entry (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	card TEXT NOT NULL, 
	note TEXT NOT NULL, 
	deck TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	state TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "card_entry" VALUES('01M86PTPGJ4MXJPF69YNCB8MDQ','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGKFR37PB5W7576A966','c9q1zz0-2','c9q1zz0','pen','d1','gone');
CREATE TABLE card_mark (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	card TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	until TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "card_mark" VALUES('01M86PTPGPC87ZYKMN3R17SN55','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGQETNENK9JXECMH85X','a','bury','2026-12-01');
INSERT INTO "card_mark" VALUES('01M86PTPGRFHM4G2B4K1YB4817','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGSPD54X8V0SE0AK45K','a','reset',NULL);
CREATE TABLE card_parameters (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	weights TEXT NOT NULL, 
	reviews INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "card_parameters" VALUES('01M86PTPGTE6R7B5YZR9SAG3ZY','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGV8APYQ0YW47BR0ZFY','[]',400);
CREATE TABLE card_review (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	card TEXT NOT NULL, 
	rating INTEGER NOT NULL, 
	seconds FLOAT NOT NULL, 
	due TEXT NOT NULL, 
	stability FLOAT NOT NULL, 
	difficulty FLOAT NOT NULL, 
	fuzz INTEGER NOT NULL, 
	scheduler TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT card_review_rating CHECK (rating BETWEEN 1 AND 4), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "card_review" VALUES('01M86PTPGM5CM0XDHD2C07EB4V','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGNC2MYJHN5YQBHG167','a',3,4.5,'2026-12-01',3.00000000000000044408e-01,0.001,-1,'fsrs 6.3.2');
CREATE TABLE card_state (
	card TEXT NOT NULL, 
	note TEXT NOT NULL, 
	deck TEXT NOT NULL, 
	family TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	there BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	buried TEXT, 
	entered TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	waits TEXT, 
	learned TEXT, 
	reviewed TEXT, 
	due TEXT, 
	stability FLOAT, 
	difficulty FLOAT, 
	reviews INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	PRIMARY KEY (card)
);
INSERT INTO "card_state" VALUES('c9q1zz0-2','c9q1zz0','pen','pen','d1',0,0,NULL,'01M86PTPGJ4MXJPF69YNCB8MDQ','out',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO "card_state" VALUES('a','a','','go','',0,0,'2026-12-01','','out',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
CREATE TABLE change (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	device TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "change" VALUES('01KJN5FCM2FB130X781N74PFYC','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','8eea02228070d486','logged 2 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM6J22P2X3RME4ENHD4','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','8eea02228070d486','logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM8C0QSPZ91V93N76PN','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','8eea02228070d486','undo: logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M18W9ZYKE12H35KJ45','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','8eea02228070d486','logged 1 pomodoro on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M3W7N4E26ZAWQMQXH9','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','8eea02228070d486','amended the pomodoro of 2026-03-02 17:35 on o01-goal: 20 minutes');
INSERT INTO "change" VALUES('01KJQQW3M52719H95B47CRJ2XE','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','8eea02228070d486','started the timer on o01-goal');
INSERT INTO "change" VALUES('01KJTA8TM17DN7HKEC69CMMFQ5','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','8eea02228070d486','marked o01-goal done, unverified');
INSERT INTO "change" VALUES('01KJTA8TM3HKAYC39JP8YBJW0M','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','8eea02228070d486','skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM57J5E5P4EXWG8AXPH','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','8eea02228070d486','undo: skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM766R0KTQ8Z5F4579Y','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','8eea02228070d486','redo: skipped o02-hours');
INSERT INTO "change" VALUES('01M86PTPG1E8ZR82DM6HWY3HB9','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','ExerciseAttempt');
INSERT INTO "change" VALUES('01M86PTPG3J6S1P9Q9VK9TBBQA','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','ExerciseHelp');
INSERT INTO "change" VALUES('01M86PTPG5YM36R5NE1EH7ZDRR','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','Goal');
INSERT INTO "change" VALUES('01M86PTPG7FQG9M6G4YBVNCYEM','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','RestDay');
INSERT INTO "change" VALUES('01M86PTPG9AVG4Z2YTZ72NVNW7','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','PagesRead');
INSERT INTO "change" VALUES('01M86PTPGB5RSDS50E7MTM2ZEW','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','BookAdded');
INSERT INTO "change" VALUES('01M86PTPGDGHPR10EZH5AKQERE','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','UnclearSection');
INSERT INTO "change" VALUES('01M86PTPGFMQK395B5EZSW44K5','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','PaperRead');
INSERT INTO "change" VALUES('01M86PTPGHN8FRXKW83EJZASNY','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','TimerEvent');
INSERT INTO "change" VALUES('01M86PTPGKFR37PB5W7576A966','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','CardEntry');
INSERT INTO "change" VALUES('01M86PTPGNC2MYJHN5YQBHG167','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','CardReview');
INSERT INTO "change" VALUES('01M86PTPGQETNENK9JXECMH85X','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','CardMark');
INSERT INTO "change" VALUES('01M86PTPGSPD54X8V0SE0AK45K','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','CardMark');
INSERT INTO "change" VALUES('01M86PTPGV8APYQ0YW47BR0ZFY','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','CardParameters');
INSERT INTO "change" VALUES('01M86PTPGXX67DRNPHWWS97QC7','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','Reproduction');
INSERT INTO "change" VALUES('01M86PTPGZ1MV5DJNJRTE50MC1','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','ReproductionMark');
INSERT INTO "change" VALUES('01M86PTPH19G5MXGBGZVTSD7C0','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','StageMark');
INSERT INTO "change" VALUES('01M86PTPH3JE5TGWXJWQEAC45N','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','StageFigure');
INSERT INTO "change" VALUES('01M86PTPH5WZRP0ABC0DVAYWS3','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','PaperResult');
INSERT INTO "change" VALUES('01M86PTPH7G66AJ8NPQ790W26P','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','PaperRepository');
INSERT INTO "change" VALUES('01M86PTPH9PRN20VR5HSSSP1CY','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','PaperClarity');
INSERT INTO "change" VALUES('01M86PTPHBSEY5H9PK3YAG1752','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','IndexEntry');
INSERT INTO "change" VALUES('01M86PTPHDKFQXB6V94RPFDT6Z','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','Problem');
INSERT INTO "change" VALUES('01M86PTPHFJSKYHTG14PXXDWPX','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','ProblemMark');
INSERT INTO "change" VALUES('01M86PTPHHCK7K3DZA8TNHXTKN','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','Unknown');
INSERT INTO "change" VALUES('01M86PTPHKFFT67AH9XRPJ4KRK','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','Assumption');
INSERT INTO "change" VALUES('01M86PTPHP30M4PDYHPMYRK15D','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','8eea02228070d486','did something');
CREATE TABLE exercise_attempt (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	exercise TEXT NOT NULL, 
	passed BOOLEAN NOT NULL, 
	score FLOAT NOT NULL, 
	code TEXT NOT NULL, 
	edition TEXT NOT NULL, 
	level INTEGER NOT NULL, 
	seconds FLOAT NOT NULL, 
	kind TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "exercise_attempt" VALUES('01M86PTPG041AH9ED4HNNC8GEP','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG1E8ZR82DM6HWY3HB9','mlp',1,3.00000000000000044408e-01,'c0de','ed',2,0.001,'check');
CREATE TABLE exercise_help (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	exercise TEXT NOT NULL, 
	help TEXT NOT NULL, 
	level INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "exercise_help" VALUES('01M86PTPG20MA9ZRAHWVYNQCK1','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG3J6S1P9Q9VK9TBBQA','mlp','hint',3);
CREATE TABLE goal (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	pomodoros INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "goal" VALUES('01M86PTPG4S4X4DA5619H5835S','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG5YM36R5NE1EH7ZDRR',NULL);
CREATE TABLE index_entry (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	note TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	paper TEXT, 
	url TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "index_entry" VALUES('01M86PTPHAF1C8W9EHBXMEDP3Q','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHBSEY5H9PK3YAG1752','CS231n','padding','course',NULL,NULL);
CREATE TABLE pages_read (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	book TEXT NOT NULL, 
	first_page INTEGER NOT NULL, 
	last_page INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT pages_read_forwards CHECK (first_page <= last_page), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "pages_read" VALUES('01M86PTPG8Y2CJ2ZHCBH4XKWC2','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG9AVG4Z2YTZ72NVNW7','deep-learning',29,34);
CREATE TABLE paper_clarity (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	clear BOOLEAN NOT NULL, 
	unclear TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "paper_clarity" VALUES('01M86PTPH8HSE217MQMBHF5R5V','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPH9PRN20VR5HSSSP1CY','r1',0,'the loss');
CREATE TABLE paper_read (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	depth TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "paper_read" VALUES('01M86PTPGE0TFWB7YYEC9CHJR6','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGFMQK395B5EZSW44K5','su-001','skim');
CREATE TABLE paper_repository (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	url TEXT NOT NULL, 
	framework TEXT, 
	issues_read INTEGER NOT NULL, 
	issues INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "paper_repository" VALUES('01M86PTPH69T2Q43K9Q1NPKBF2','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPH7G66AJ8NPQ790W26P','r1','https://a.example/r','keras',3,NULL);
CREATE TABLE paper_result (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	metric TEXT NOT NULL, 
	value FLOAT NOT NULL, 
	published FLOAT, 
	better TEXT NOT NULL, 
	url TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "paper_result" VALUES('01M86PTPH4T4T2ZB54CGT4CSTF','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPH5WZRP0ABC0DVAYWS3','r1','accuracy',3.00000000000000044408e-01,NULL,'higher',NULL);
CREATE TABLE plan_block (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	task TEXT, 
	start TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	note TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT plan_block_minutes CHECK (minutes BETWEEN 0 AND 1440), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "plan_block" VALUES('01M86PTPHMC8SFZ5RD8M1R0EZN','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHP30M4PDYHPMYRK15D','2026-11-24','task',NULL,'09:00',25,NULL);
INSERT INTO "plan_block" VALUES('01M86PTPHNM3AEQZJEJB78VSMQ','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHP30M4PDYHPMYRK15D','2026-11-24','lunch',NULL,'12:00',25,NULL);
CREATE TABLE pomodoro (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	task TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	note TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT pomodoro_minutes CHECK (minutes BETWEEN 1 AND 1440), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "pomodoro" VALUES('01KJN5FCM0XPP4R2FK9HG4QPZ7','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2FB130X781N74PFYC','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM1G1ZPJ1W496136RBD','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2FB130X781N74PFYC','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM3QRT6W5Q99VRTGCQ5','2026-03-01T15:45:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6J22P2X3RME4ENHD4','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM4F38SD1MXNC7630SD','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6J22P2X3RME4ENHD4','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM5WVYPQYMN39BPDA7R','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6J22P2X3RME4ENHD4','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJQQW3M02E982JKYEBDQF852','2026-03-02T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M18W9ZYKE12H35KJ45','o01-goal',25,NULL);
CREATE TABLE problem (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	task TEXT, 
	paper TEXT, 
	title TEXT NOT NULL, 
	form TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "problem" VALUES('01M86PTPHCRQ981WNTH62EPRR0','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHDKFQXB6V94RPFDT6Z','p1','a',NULL,'flat loss','# flat');
CREATE TABLE problem_mark (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	how TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "problem_mark" VALUES('01M86PTPHE38CZ7Q4499R1QH0P','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHFJSKYHTG14PXXDWPX','p1','solved','the rate');
CREATE TABLE reproduction (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	area TEXT NOT NULL, 
	framework TEXT, 
	student BOOLEAN NOT NULL, 
	hours FLOAT, 
	url TEXT, 
	data TEXT, 
	metric TEXT, 
	published FLOAT, 
	contact TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "reproduction" VALUES('01M86PTPGW93P25DDKFVAMVH5M','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGXX67DRNPHWWS97QC7','r1','Colour','paper','cnn',NULL,1,7.5,NULL,NULL,'psnr',NULL,NULL);
CREATE TABLE reproduction_mark (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	reason TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "reproduction_mark" VALUES('01M86PTPGYTV48DTYY7YJ4374B','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGZ1MV5DJNJRTE50MC1','r1','dropped','no data');
CREATE TABLE rest_day (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "rest_day" VALUES('01M86PTPG65D7MBTNWJ7VXT089','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG7FQG9M6G4YBVNCYEM','2028-02-29','freeze');
CREATE TABLE retraction (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	target TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id), 
	FOREIGN KEY(target) REFERENCES change (id)
);
INSERT INTO "retraction" VALUES('01KJN5FCM7Q5V3YN3YMEEYZQ5R','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM8C0QSPZ91V93N76PN','01KJN5FCM6J22P2X3RME4ENHD4','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM4DZATC9D07077H6B0','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM57J5E5P4EXWG8AXPH','01KJTA8TM3HKAYC39JP8YBJW0M','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM6TKWNHQJ6BS92E2N6','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM766R0KTQ8Z5F4579Y','01KJTA8TM3HKAYC39JP8YBJW0M','redo');
CREATE TABLE stage_figure (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	name TEXT NOT NULL, 
	value FLOAT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "stage_figure" VALUES('01M86PTPH2A4G2D5XG11JEQ2AM','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPH3JE5TGWXJWQEAC45N','r1','overfit','loss',0.001);
CREATE TABLE stage_mark (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	forced BOOLEAN NOT NULL, 
	understanding INTEGER, 
	copied BOOLEAN, 
	note TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "stage_mark" VALUES('01M86PTPH0D1FD0N6MVYF40FR2','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPH19G5MXGBGZVTSD7C0','r1','one','passed',1,20,0,'it runs');
CREATE TABLE task_mark (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	task TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	evidence TEXT, 
	verified BOOLEAN NOT NULL, 
	reason TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "task_mark" VALUES('01KJTA8TM0JN3RA5E24WZT3RFT','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM17DN7HKEC69CMMFQ5','o01-goal','done','to build things that help people learn and to understand why they work at all',0,NULL);
INSERT INTO "task_mark" VALUES('01KJTA8TM29FMBH9D9DEM82TP1','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM3HKAYC39JP8YBJW0M','o02-hours','skipped',NULL,1,NULL);
CREATE TABLE timer_event (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	task TEXT NOT NULL, 
	event TEXT NOT NULL, 
	minutes INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "timer_event" VALUES('01KJQQW3M402EZS5RN5J792YZD','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M52719H95B47CRJ2XE','o01-goal','start',25);
INSERT INTO "timer_event" VALUES('01M86PTPGG85YH5C8X4HH32KE4','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGHN8FRXKW83EJZASNY','a','cancel',NULL);
CREATE TABLE unclear_section (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	book TEXT NOT NULL, 
	section TEXT NOT NULL, 
	state TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "unclear_section" VALUES('01M86PTPGCKENR74232X0VY7SE','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGDGHPR10EZH5AKQERE','rl','3.2','clear');
CREATE TABLE unknown (
	id TEXT NOT NULL, 
	instant TEXT NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	zone TEXT NOT NULL, 
	study_day TEXT NOT NULL, 
	change_id TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	text TEXT NOT NULL, 
	state TEXT NOT NULL, 
	found TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "unknown" VALUES('01M86PTPHGC392EKKSFA14SEJ9','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPHHCK7K3DZA8TNHXTKN','p1','what is momentum','open',NULL);
CREATE INDEX change_of_device ON change (device, id);
CREATE INDEX pomodoro_of_task ON pomodoro (task, change_id, minutes, id);
CREATE INDEX pomodoro_of_day ON pomodoro (study_day, change_id, id);
CREATE INDEX pomodoro_in_time ON pomodoro (instant);
CREATE INDEX mark_of_task ON task_mark (task, instant);
CREATE INDEX retraction_of_change ON retraction (target, instant, id);
CREATE INDEX amendment_of_pomodoro ON amendment (target, instant);
CREATE INDEX timer_event_in_time ON timer_event (instant, id);
CREATE INDEX exercise_attempt_in_time ON exercise_attempt (instant, id);
CREATE INDEX exercise_help_in_time ON exercise_help (instant, id);
CREATE INDEX plan_block_in_time ON plan_block (instant, id);
CREATE INDEX goal_in_time ON goal (instant, id);
CREATE INDEX rest_day_in_time ON rest_day (instant, id);
CREATE INDEX plan_block_of_day ON plan_block (day, change_id);
CREATE INDEX pages_read_in_time ON pages_read (instant, id);
CREATE INDEX book_added_in_time ON book_added (instant, id);
CREATE INDEX unclear_section_in_time ON unclear_section (instant, id);
CREATE INDEX paper_read_in_time ON paper_read (instant, id);
CREATE INDEX card_review_of_day ON card_review (study_day, card, change_id, seconds);
CREATE INDEX card_entry_of_card ON card_entry (card, instant, id);
CREATE INDEX card_entry_of_change ON card_entry (change_id);
CREATE INDEX card_review_of_card ON card_review (card, instant, id);
CREATE INDEX card_review_of_change ON card_review (change_id);
CREATE INDEX card_mark_of_card ON card_mark (card, instant, id);
CREATE INDEX card_mark_of_change ON card_mark (change_id);
CREATE INDEX card_parameters_in_time ON card_parameters (instant, id);
CREATE INDEX card_state_waiting ON card_state (stage, family, waits, note);
CREATE INDEX card_state_reviewed ON card_state (reviewed, family, learned, note);
CREATE INDEX card_state_of_note ON card_state (note);
CREATE INDEX reproduction_in_time ON reproduction (instant, id);
CREATE INDEX reproduction_mark_in_time ON reproduction_mark (instant, id);
CREATE INDEX stage_mark_in_time ON stage_mark (instant, id);
CREATE INDEX stage_figure_in_time ON stage_figure (instant, id);
CREATE INDEX paper_result_in_time ON paper_result (instant, id);
CREATE INDEX paper_repository_in_time ON paper_repository (instant, id);
CREATE INDEX paper_clarity_in_time ON paper_clarity (instant, id);
CREATE INDEX index_entry_in_time ON index_entry (instant, id);
CREATE INDEX problem_in_time ON problem (instant, id);
CREATE INDEX problem_mark_in_time ON problem_mark (instant, id);
CREATE INDEX unknown_in_time ON unknown (instant, id);
CREATE INDEX assumption_in_time ON assumption (instant, id);
COMMIT;
