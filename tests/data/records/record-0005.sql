BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
INSERT INTO "amendment" VALUES('01KJQQW3M2AE7DK3YGT1160TSZ','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M37YBEJ5RAM3GB0BWP','01KJQQW3M0SJQVWNWKQJ5824B6',NULL,NULL,NULL,NULL,NULL,20,NULL);
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
INSERT INTO "book_added" VALUES('01M86PTPGAN1ZTR643HB8BEB10','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGB0JM1V6FX3SRVBY25','rl','Reinforcement learning',500);
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
INSERT INTO "change" VALUES('01KJN5FCM25QAE29EWFB39EF58','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','c392b9500c4339bd','logged 2 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM68T49GD40ZMSKTV4Q','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','c392b9500c4339bd','logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM82R3J6SSCEPG9K2HZ','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','c392b9500c4339bd','undo: logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M198B1VK33ZNT9WRH5','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','c392b9500c4339bd','logged 1 pomodoro on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M37YBEJ5RAM3GB0BWP','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','c392b9500c4339bd','amended the pomodoro of 2026-03-02 17:35 on o01-goal: 20 minutes');
INSERT INTO "change" VALUES('01KJQQW3M54Q3590TJ5AQNG8H3','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','c392b9500c4339bd','started the timer on o01-goal');
INSERT INTO "change" VALUES('01KJTA8TM14HZFXAK358BJMD0A','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','c392b9500c4339bd','marked o01-goal done, unverified');
INSERT INTO "change" VALUES('01KJTA8TM34VBMNSQ15NE0HBXA','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','c392b9500c4339bd','skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM5AD41B54X4CY0QYEX','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','c392b9500c4339bd','undo: skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM7CSMYNVS1WB8BT67H','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','c392b9500c4339bd','redo: skipped o02-hours');
INSERT INTO "change" VALUES('01M86PTPG1NH30JNTYKXJ3WM2H','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','ExerciseAttempt');
INSERT INTO "change" VALUES('01M86PTPG35PNN8NQY8V7Z1X3T','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','ExerciseHelp');
INSERT INTO "change" VALUES('01M86PTPG5SKFTYDC2TY8NM5YB','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','Goal');
INSERT INTO "change" VALUES('01M86PTPG732D2S3Y90V41CX69','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','RestDay');
INSERT INTO "change" VALUES('01M86PTPG9BE6WQP98WF17RM98','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','PagesRead');
INSERT INTO "change" VALUES('01M86PTPGB0JM1V6FX3SRVBY25','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','BookAdded');
INSERT INTO "change" VALUES('01M86PTPGD77ZW5BPWMC9YM6SG','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','UnclearSection');
INSERT INTO "change" VALUES('01M86PTPGFH9ABM3NJR63SACXC','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','PaperRead');
INSERT INTO "change" VALUES('01M86PTPGHF67207DA1RJZC6MK','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','TimerEvent');
INSERT INTO "change" VALUES('01M86PTPGMXT7SSZ1G50S4G22B','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','c392b9500c4339bd','did something');
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
INSERT INTO "exercise_attempt" VALUES('01M86PTPG0CN49MSCV5HCVC2FQ','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG1NH30JNTYKXJ3WM2H','mlp',1,3.00000000000000044408e-01,'c0de','ed',2,0.001,'check');
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
INSERT INTO "exercise_help" VALUES('01M86PTPG2BDN0P9BCMPTN3WSV','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG35PNN8NQY8V7Z1X3T','mlp','hint',3);
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
INSERT INTO "goal" VALUES('01M86PTPG4V0VXTZTNVY9T1MJ8','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG5SKFTYDC2TY8NM5YB',NULL);
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
INSERT INTO "pages_read" VALUES('01M86PTPG8HV0RQE1YXYHMF0SC','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG9BE6WQP98WF17RM98','deep-learning',29,34);
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
INSERT INTO "paper_read" VALUES('01M86PTPGEE220BGASGPGEEB2Y','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGFH9ABM3NJR63SACXC','su-001','skim');
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
INSERT INTO "plan_block" VALUES('01M86PTPGJ1QRKZ0G96RY00K5S','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGMXT7SSZ1G50S4G22B','2026-11-24','task',NULL,'09:00',25,NULL);
INSERT INTO "plan_block" VALUES('01M86PTPGKC3SHV337V06M4587','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGMXT7SSZ1G50S4G22B','2026-11-24','lunch',NULL,'12:00',25,NULL);
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
INSERT INTO "pomodoro" VALUES('01KJN5FCM0K8JYK80KX5EM4NKA','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM25QAE29EWFB39EF58','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM1CJFCTA0DDRGC81BA','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM25QAE29EWFB39EF58','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM3ZXBKDPR45W3AB15E','2026-03-01T15:45:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM68T49GD40ZMSKTV4Q','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM41CF6ZD3KDZFP3YK2','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM68T49GD40ZMSKTV4Q','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM514ZKBJRFXA8KBFT4','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM68T49GD40ZMSKTV4Q','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJQQW3M0SJQVWNWKQJ5824B6','2026-03-02T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M198B1VK33ZNT9WRH5','o01-goal',25,NULL);
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
INSERT INTO "rest_day" VALUES('01M86PTPG6C3ZK9RMF96S19S1J','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG732D2S3Y90V41CX69','2028-02-29','freeze');
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
INSERT INTO "retraction" VALUES('01KJN5FCM73PPVF2PM7612JRYW','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM82R3J6SSCEPG9K2HZ','01KJN5FCM68T49GD40ZMSKTV4Q','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM4HTX4TDMGH7CETWZR','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM5AD41B54X4CY0QYEX','01KJTA8TM34VBMNSQ15NE0HBXA','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM6MK75YHHSEPBA9C57','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM7CSMYNVS1WB8BT67H','01KJTA8TM34VBMNSQ15NE0HBXA','redo');
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
INSERT INTO "task_mark" VALUES('01KJTA8TM0MF48RT9EAJ75KKCE','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM14HZFXAK358BJMD0A','o01-goal','done','to build things that help people learn and to understand why they work at all',0,NULL);
INSERT INTO "task_mark" VALUES('01KJTA8TM284R9X9MTT14MEF88','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM34VBMNSQ15NE0HBXA','o02-hours','skipped',NULL,1,NULL);
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
INSERT INTO "timer_event" VALUES('01KJQQW3M4PVWNZAVVR2GBJ8BD','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M54Q3590TJ5AQNG8H3','o01-goal','start',25);
INSERT INTO "timer_event" VALUES('01M86PTPGGWTC7XJSJBR3S669Q','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGHF67207DA1RJZC6MK','a','cancel',NULL);
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
INSERT INTO "unclear_section" VALUES('01M86PTPGCSKTZB87HHKXT36HT','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGD77ZW5BPWMC9YM6SG','rl','3.2','clear');
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
COMMIT;
