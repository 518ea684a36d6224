BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
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
INSERT INTO "amendment" VALUES('01KJQQW3M22WE4D3JAXP6E2A2T','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M3QD4Q2VN2YMD4SDSR','01KJQQW3M0TAGRF0NQV1JX02MV',NULL,NULL,NULL,NULL,NULL,20,NULL);
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
INSERT INTO "book_added" VALUES('01M86PTPGA3T5589JS67GFB0ZB','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGBHPVFD3RHW5PC98R7','rl','Reinforcement learning',500);
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
INSERT INTO "card_entry" VALUES('01M86PTPGJ16P02SDBC1QKZD1K','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGK20BT1TE74DX6PWQJ','c9q1zz0-2','c9q1zz0','pen','d1','gone');
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
INSERT INTO "card_mark" VALUES('01M86PTPGP3N29PWKQQAN1HE3J','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGQJWFDW42N4NPGFFC5','a','bury','2026-12-01');
INSERT INTO "card_mark" VALUES('01M86PTPGREXBXGBVDY50G8S04','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGSFBJWBXA8FAKN0A1H','a','reset',NULL);
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
INSERT INTO "card_parameters" VALUES('01M86PTPGTWZQ6WFSDEAMGK7PK','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGVA6C6XS1QSZ0X1BH8','[]',400);
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
INSERT INTO "card_review" VALUES('01M86PTPGM1REJPXYQ814B59PY','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGNYBY95EYJ1GVHX85F','a',3,4.5,'2026-12-01',3.00000000000000044408e-01,0.001,-1,'fsrs 6.3.2');
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
INSERT INTO "card_state" VALUES('c9q1zz0-2','c9q1zz0','pen','pen','d1',0,0,NULL,'01M86PTPGJ16P02SDBC1QKZD1K','out',NULL,NULL,NULL,NULL,NULL,NULL,0,0);
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
INSERT INTO "change" VALUES('01KJN5FCM2AJ7ZNQJVA98ZKN2F','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','4494a3bab5975755','logged 2 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM6T1P9KRM8WF4XJC5A','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','4494a3bab5975755','logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM8V1K4EXHRBQ71A9EK','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','4494a3bab5975755','undo: logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M1GK1E04GKMH1VB062','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','4494a3bab5975755','logged 1 pomodoro on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M3QD4Q2VN2YMD4SDSR','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','4494a3bab5975755','amended the pomodoro of 2026-03-02 17:35 on o01-goal: 20 minutes');
INSERT INTO "change" VALUES('01KJTA8TM18YDYESNJ2T0DHB76','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','4494a3bab5975755','marked o01-goal done, unverified');
INSERT INTO "change" VALUES('01KJTA8TM33DXSMA3E3ARYFQR1','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','4494a3bab5975755','skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM5BYBRQAP9XNM73JX0','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','4494a3bab5975755','undo: skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM7QMF1VWK82FX8743Y','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','4494a3bab5975755','redo: skipped o02-hours');
INSERT INTO "change" VALUES('01M86PTPG1MSJ4B38W35S0A8BF','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','ExerciseAttempt');
INSERT INTO "change" VALUES('01M86PTPG3T2J49A3ME325YX8K','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','ExerciseHelp');
INSERT INTO "change" VALUES('01M86PTPG5Q2SVP4C0HKSZM6H1','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','Goal');
INSERT INTO "change" VALUES('01M86PTPG7CP1AXN24V725PF54','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','RestDay');
INSERT INTO "change" VALUES('01M86PTPG9ZHCJN7CVZSPE3RTR','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','PagesRead');
INSERT INTO "change" VALUES('01M86PTPGBHPVFD3RHW5PC98R7','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','BookAdded');
INSERT INTO "change" VALUES('01M86PTPGD6R21B2ZSYCK6EE4D','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','UnclearSection');
INSERT INTO "change" VALUES('01M86PTPGFX1WCDEP865SBM2T8','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','PaperRead');
INSERT INTO "change" VALUES('01M86PTPGH66A16M66HXNK5293','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','TimerEvent');
INSERT INTO "change" VALUES('01M86PTPGK20BT1TE74DX6PWQJ','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','CardEntry');
INSERT INTO "change" VALUES('01M86PTPGNYBY95EYJ1GVHX85F','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','CardReview');
INSERT INTO "change" VALUES('01M86PTPGQJWFDW42N4NPGFFC5','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','CardMark');
INSERT INTO "change" VALUES('01M86PTPGSFBJWBXA8FAKN0A1H','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','CardMark');
INSERT INTO "change" VALUES('01M86PTPGVA6C6XS1QSZ0X1BH8','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','CardParameters');
INSERT INTO "change" VALUES('01M86PTPGYGR4XVRDV03FEXMQD','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','4494a3bab5975755','did something');
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
INSERT INTO "exercise_attempt" VALUES('01M86PTPG0CB0V8CPFCAQ4118X','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG1MSJ4B38W35S0A8BF','mlp',1,3.00000000000000044408e-01,'c0de','ed',2,0.001,'check');
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
INSERT INTO "exercise_help" VALUES('01M86PTPG23YHM13J5YWN9HZJC','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG3T2J49A3ME325YX8K','mlp','hint',3);
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
INSERT INTO "goal" VALUES('01M86PTPG4BK4PM0VV28SMPF9B','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG5Q2SVP4C0HKSZM6H1',NULL);
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
INSERT INTO "pages_read" VALUES('01M86PTPG89SP0YP2YB680KEBX','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG9ZHCJN7CVZSPE3RTR','deep-learning',29,34);
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
INSERT INTO "paper_read" VALUES('01M86PTPGEM362Q8QTCA4ERQKD','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGFX1WCDEP865SBM2T8','su-001','skim');
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
INSERT INTO "plan_block" VALUES('01M86PTPGWNMWQ3WK17335V0FS','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGYGR4XVRDV03FEXMQD','2026-11-24','task',NULL,'09:00',25,NULL);
INSERT INTO "plan_block" VALUES('01M86PTPGX9PB928EH61H80G4M','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGYGR4XVRDV03FEXMQD','2026-11-24','lunch',NULL,'12:00',25,NULL);
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
INSERT INTO "pomodoro" VALUES('01KJN5FCM07QWBXA93XBH0J1KQ','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2AJ7ZNQJVA98ZKN2F','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM1PGD6F1B8QFEYZV4Q','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2AJ7ZNQJVA98ZKN2F','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM3RG90NMDS1QJX8RG9','2026-03-01T15:45:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6T1P9KRM8WF4XJC5A','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM4WYC94JN792WQCZ5W','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6T1P9KRM8WF4XJC5A','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM59A5HVBZF52A1QC3R','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6T1P9KRM8WF4XJC5A','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJQQW3M0TAGRF0NQV1JX02MV','2026-03-02T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M1GK1E04GKMH1VB062','o01-goal',25,NULL);
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
INSERT INTO "rest_day" VALUES('01M86PTPG6RG7BZ0D2PQ7ACPEP','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG7CP1AXN24V725PF54','2028-02-29','freeze');
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
INSERT INTO "retraction" VALUES('01KJN5FCM7Z6DSPYHGFKFJC678','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM8V1K4EXHRBQ71A9EK','01KJN5FCM6T1P9KRM8WF4XJC5A','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM4YYXACS5QY8JS90CH','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM5BYBRQAP9XNM73JX0','01KJTA8TM33DXSMA3E3ARYFQR1','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM6Z3H9TER4QSPFA1A1','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM7QMF1VWK82FX8743Y','01KJTA8TM33DXSMA3E3ARYFQR1','redo');
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
INSERT INTO "task_mark" VALUES('01KJTA8TM017TN79QRK1J0KS09','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM18YDYESNJ2T0DHB76','o01-goal','done','to build things that help people learn and to understand why they work at all',0,NULL);
INSERT INTO "task_mark" VALUES('01KJTA8TM2AM0GAPGJ6RDJREZV','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM33DXSMA3E3ARYFQR1','o02-hours','skipped',NULL,1,NULL);
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
INSERT INTO "timer_event" VALUES('01M86PTPGG25C74JSJYFM8EZ5W','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGH66A16M66HXNK5293','a','cancel',NULL);
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
INSERT INTO "unclear_section" VALUES('01M86PTPGCT37ZV0MMYHZK5ZC3','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGD6R21B2ZSYCK6EE4D','rl','3.2','clear');
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
COMMIT;
