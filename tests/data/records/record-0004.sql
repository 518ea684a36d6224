BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "amendment" VALUES('01KJQQW3M2A4SX0N5G3J7SNPTB','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M331P0PFMVRC5ZB3NJ','01KJQQW3M0QR56FBDBAGJ6QH8C',NULL,NULL,NULL,NULL,NULL,20,NULL);
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
INSERT INTO "change" VALUES('01KJN5FCM2CDKDQKBDG0H3BGF8','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','bd173cd4a8ad1ff8','logged 2 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM6KDSVAY2NEFJYY6RM','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','bd173cd4a8ad1ff8','logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJN5FCM87YA0ER20TNK57HW5','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','bd173cd4a8ad1ff8','undo: logged 3 pomodoros on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M12DCWGDB8FCDSNZVK','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','bd173cd4a8ad1ff8','logged 1 pomodoro on o01-goal');
INSERT INTO "change" VALUES('01KJQQW3M331P0PFMVRC5ZB3NJ','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','bd173cd4a8ad1ff8','amended the pomodoro of 2026-03-02 17:35 on o01-goal: 20 minutes');
INSERT INTO "change" VALUES('01KJQQW3M5SNR5N8EANHG4BDV7','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','bd173cd4a8ad1ff8','started the timer on o01-goal');
INSERT INTO "change" VALUES('01KJTA8TM18QXHMZA0NMA7RCVT','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','bd173cd4a8ad1ff8','marked o01-goal done, unverified');
INSERT INTO "change" VALUES('01KJTA8TM3E6SR60NZ0G35GTGT','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','bd173cd4a8ad1ff8','skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM5488PVX7W49H7TTKS','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','bd173cd4a8ad1ff8','undo: skipped o02-hours');
INSERT INTO "change" VALUES('01KJTA8TM79H74Q2ZJN0NHPVD9','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','bd173cd4a8ad1ff8','redo: skipped o02-hours');
INSERT INTO "change" VALUES('01M86PTPG1QF3QKNKF942JF8FG','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','ExerciseAttempt');
INSERT INTO "change" VALUES('01M86PTPG3VM28X8WM54G0EWEE','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','ExerciseHelp');
INSERT INTO "change" VALUES('01M86PTPG5ACY08WBRRTBJVHZX','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','Goal');
INSERT INTO "change" VALUES('01M86PTPG78JES2D8VQ1XMWV7M','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','RestDay');
INSERT INTO "change" VALUES('01M86PTPG9HCCZCQAR19SSK35T','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','TimerEvent');
INSERT INTO "change" VALUES('01M86PTPGC17GBMSJBD60ZWCNE','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','bd173cd4a8ad1ff8','did something');
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
INSERT INTO "exercise_attempt" VALUES('01M86PTPG0D853Z6FCTNZJYXM3','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG1QF3QKNKF942JF8FG','mlp',1,3.00000000000000044408e-01,'c0de','ed',2,0.001,'check');
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
INSERT INTO "exercise_help" VALUES('01M86PTPG2DSWHB86GYZAZ24SM','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG3VM28X8WM54G0EWEE','mlp','hint',3);
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
INSERT INTO "goal" VALUES('01M86PTPG4ET6VRZ7TV7DCNCP7','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG5ACY08WBRRTBJVHZX',NULL);
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
INSERT INTO "plan_block" VALUES('01M86PTPGAC53WDS267MFCFPBF','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGC17GBMSJBD60ZWCNE','2026-11-24','task',NULL,'09:00',25,NULL);
INSERT INTO "plan_block" VALUES('01M86PTPGBCAV4JED6P3V31G7N','2026-11-24T12:00:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPGC17GBMSJBD60ZWCNE','2026-11-24','lunch',NULL,'12:00',25,NULL);
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
INSERT INTO "pomodoro" VALUES('01KJN5FCM0H6G1X77N0ZD0PYZP','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2CDKDQKBDG0H3BGF8','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM1JC8ACSATDZE03AZ0','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM2CDKDQKBDG0H3BGF8','o01-goal',25,'naïve “first” steps');
INSERT INTO "pomodoro" VALUES('01KJN5FCM38KP03M30PRBN6BW7','2026-03-01T15:45:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6KDSVAY2NEFJYY6RM','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM4K745X1GJS5AJWQEW','2026-03-01T16:10:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6KDSVAY2NEFJYY6RM','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJN5FCM57KRX23DTX0HWBB0F','2026-03-01T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM6KDSVAY2NEFJYY6RM','o01-goal',25,NULL);
INSERT INTO "pomodoro" VALUES('01KJQQW3M0QR56FBDBAGJ6QH8C','2026-03-02T16:35:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M12DCWGDB8FCDSNZVK','o01-goal',25,NULL);
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
INSERT INTO "rest_day" VALUES('01M86PTPG6T31P7YV8WE9KJ9PF','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG78JES2D8VQ1XMWV7M','2028-02-29','freeze');
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
INSERT INTO "retraction" VALUES('01KJN5FCM78CN1V2W5F0MDJ5CK','2026-03-01T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-01','01KJN5FCM87YA0ER20TNK57HW5','01KJN5FCM6KDSVAY2NEFJYY6RM','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM4C8FXGP48QZCSBS5P','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM5488PVX7W49H7TTKS','01KJTA8TM3E6SR60NZ0G35GTGT','undo');
INSERT INTO "retraction" VALUES('01KJTA8TM611B5ANJZCMVS1DW9','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM79H74Q2ZJN0NHPVD9','01KJTA8TM3E6SR60NZ0G35GTGT','redo');
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
INSERT INTO "task_mark" VALUES('01KJTA8TM03KXH0GWGKTT2AV9D','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM18QXHMZA0NMA7RCVT','o01-goal','done','to build things that help people learn and to understand why they work at all',0,NULL);
INSERT INTO "task_mark" VALUES('01KJTA8TM2VZF55BP8DSWHA679','2026-03-03T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-03','01KJTA8TM3E6SR60NZ0G35GTGT','o02-hours','skipped',NULL,1,NULL);
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
INSERT INTO "timer_event" VALUES('01KJQQW3M49N44WFFEBXEZRZAK','2026-03-02T17:00:00.000000Z',60,'Europe/Stockholm','2026-03-02','01KJQQW3M5SNR5N8EANHG4BDV7','o01-goal','start',25);
INSERT INTO "timer_event" VALUES('01M86PTPG8YNQWCHM0W1VDWP99','2026-11-24T12:01:00.000000Z',60,'Europe/Stockholm','2026-11-24','01M86PTPG9HCCZCQAR19SSK35T','a','cancel',NULL);
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
COMMIT;
