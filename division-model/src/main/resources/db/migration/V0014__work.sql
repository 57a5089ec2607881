-- What every unit does about something: notes, attachments, mentions, tasks. What is written and what is attached stands
-- encrypted in secret_value. about_kind and about_id name the record it is about, as the audit calls it.

CREATE TABLE work_note (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  about_kind   VARCHAR(40) NOT NULL,
  about_id     BIGINT      NOT NULL,
  class        VARCHAR(2)  NOT NULL,
  author_id    BIGINT      NOT NULL,
  written_at   DATETIME(6) NOT NULL,
  supplements  BIGINT      NULL,
  PRIMARY KEY (id),
  KEY work_note_about (about_kind, about_id, id),
  CONSTRAINT work_note_class CHECK (class IN ('C2','C3')),
  CONSTRAINT work_note_author FOREIGN KEY (author_id) REFERENCES member (id),
  CONSTRAINT work_note_supplements FOREIGN KEY (supplements) REFERENCES work_note (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE work_file (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  note_id     BIGINT       NOT NULL,
  file_name   VARCHAR(120) NOT NULL,
  media_type  VARCHAR(40)  NOT NULL,
  bytes       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY work_file_note (note_id),
  CONSTRAINT work_file_of FOREIGN KEY (note_id) REFERENCES work_note (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE work_mention (
  note_id    BIGINT NOT NULL,
  member_id  BIGINT NOT NULL,
  PRIMARY KEY (note_id, member_id),
  KEY work_mention_member (member_id, note_id),
  CONSTRAINT work_mention_of FOREIGN KEY (note_id) REFERENCES work_note (id),
  CONSTRAINT work_mention_known FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE work_task (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  about_kind        VARCHAR(40)  NULL,
  about_id          BIGINT       NULL,
  title             VARCHAR(200) NOT NULL,
  state             VARCHAR(8)   NOT NULL,
  unit_id           BIGINT       NOT NULL,
  site_id           BIGINT       NOT NULL,
  owner_id          BIGINT       NULL,
  next_owner_id     BIGINT       NULL,
  owner_changes_on  DATE         NULL,
  due_on            DATE         NOT NULL,
  created_by        BIGINT       NOT NULL,
  created_at        DATETIME(6)  NOT NULL,
  ended_by          BIGINT       NULL,
  ended_at          DATETIME(6)  NULL,
  reminded_on       DATE         NULL,
  version           INT          NOT NULL,
  open_marker       TINYINT GENERATED ALWAYS AS (CASE WHEN state = 'OPEN' THEN 1 ELSE NULL END) STORED,
  PRIMARY KEY (id),
  KEY work_task_about (about_kind, about_id, id),
  KEY work_task_owner (owner_id, open_marker, due_on),
  KEY work_task_next_owner (next_owner_id, open_marker),
  KEY work_task_queue (unit_id, site_id, open_marker, due_on),
  KEY work_task_creator (created_by, open_marker),
  KEY work_task_due (open_marker, reminded_on, due_on),
  CONSTRAINT work_task_state CHECK (state IN ('OPEN','DONE','DROPPED')),
  CONSTRAINT work_task_ended CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CONSTRAINT work_task_unit FOREIGN KEY (unit_id) REFERENCES element (id),
  CONSTRAINT work_task_site FOREIGN KEY (site_id) REFERENCES element (id),
  CONSTRAINT work_task_owner_known FOREIGN KEY (owner_id) REFERENCES member (id),
  CONSTRAINT work_task_next_owner_known FOREIGN KEY (next_owner_id) REFERENCES member (id),
  CONSTRAINT work_task_creator_known FOREIGN KEY (created_by) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
