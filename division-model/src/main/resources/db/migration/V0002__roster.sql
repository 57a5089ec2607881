-- Organisation and roster (domain sections 1 and 2). An interval is half-open: [from_date, to_date), NULL = open.

CREATE TABLE element (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  code        VARCHAR(20) NOT NULL,
  discipline  VARCHAR(24) NULL,
  work_site   TINYINT(1)  NOT NULL,
  patrol_division TINYINT(1) NOT NULL,
  opened_on   DATE        NOT NULL,
  closed_on   DATE        NULL,
  version     INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY element_code (code),
  CONSTRAINT element_interval CHECK (closed_on IS NULL OR closed_on > opened_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE element_version (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  element_id  BIGINT       NOT NULL,
  name        VARCHAR(120) NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  parent_id   BIGINT       NULL,
  address     VARCHAR(200) NULL,
  from_date   DATE         NOT NULL,
  to_date     DATE         NULL,
  changed_by  BIGINT       NULL,
  reason      VARCHAR(400) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY element_version_from (element_id, from_date),
  CONSTRAINT element_version_element FOREIGN KEY (element_id) REFERENCES element (id),
  CONSTRAINT element_version_parent FOREIGN KEY (parent_id) REFERENCES element (id),
  CONSTRAINT element_version_interval CHECK (to_date IS NULL OR to_date > from_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE sector (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  work_site_id  BIGINT      NOT NULL,
  code          VARCHAR(10) NOT NULL,
  name          VARCHAR(80) NOT NULL,
  opened_on     DATE        NOT NULL,
  closed_on     DATE        NULL,
  version       INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sector_code (work_site_id, code),
  CONSTRAINT sector_site FOREIGN KEY (work_site_id) REFERENCES element (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE watch (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  code        VARCHAR(20) NOT NULL,
  name        VARCHAR(80) NOT NULL,
  starts_at   TIME        NOT NULL,
  ends_at     TIME        NOT NULL,
  sort_order  INT         NOT NULL,
  opened_on   DATE        NOT NULL,
  closed_on   DATE        NULL,
  version     INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY watch_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE position_code (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  code        VARCHAR(20) NOT NULL,
  name        VARCHAR(80) NOT NULL,
  opened_on   DATE        NOT NULL,
  closed_on   DATE        NULL,
  version     INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY position_code_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Ranks of sworn members (a closed list) and the graded civilian titles. needs_chief: Captain and above, civilian manager and above.
CREATE TABLE rank_title (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  name         VARCHAR(80) NOT NULL,
  kind         VARCHAR(10) NOT NULL,
  grade        INT         NOT NULL,
  needs_chief  TINYINT(1)  NOT NULL,
  version      INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY rank_title_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE strength (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  element_id    BIGINT NOT NULL,
  work_site_id  BIGINT NOT NULL,
  watch_id      BIGINT NOT NULL,
  authorised    INT    NOT NULL,
  minimum       INT    NOT NULL,
  from_date     DATE   NOT NULL,
  to_date       DATE   NULL,
  changed_by    BIGINT NULL,
  reason        VARCHAR(400) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY strength_from (element_id, work_site_id, watch_id, from_date),
  CONSTRAINT strength_element FOREIGN KEY (element_id) REFERENCES element (id),
  CONSTRAINT strength_site FOREIGN KEY (work_site_id) REFERENCES element (id),
  CONSTRAINT strength_watch FOREIGN KEY (watch_id) REFERENCES watch (id),
  CONSTRAINT strength_bounds CHECK (minimum >= 0 AND authorised >= minimum),
  CONSTRAINT strength_interval CHECK (to_date IS NULL OR to_date > from_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE member (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  serial_no    VARCHAR(20)  NOT NULL,
  family_name  VARCHAR(80)  NOT NULL,
  given_name   VARCHAR(80)  NOT NULL,
  kind         VARCHAR(10)  NOT NULL,
  email        VARCHAR(254) NULL,
  phone        VARCHAR(40)  NULL,
  languages    VARCHAR(100) NULL,
  version      INT          NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY member_serial (serial_no),
  KEY member_name (family_name, given_name, id),
  FULLTEXT KEY member_words (family_name, given_name, serial_no),
  CONSTRAINT member_kind CHECK (kind IN ('SWORN','CIVILIAN','VOLUNTEER'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE member_status (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  member_id      BIGINT      NOT NULL,
  status         VARCHAR(14) NOT NULL,
  from_date      DATE        NOT NULL,
  to_date        DATE        NULL,
  reason         VARCHAR(400) NULL,
  superseded_at  DATETIME(6) NULL,
  open_marker    TINYINT GENERATED ALWAYS AS (CASE WHEN to_date IS NULL AND superseded_at IS NULL THEN 1 ELSE NULL END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY member_status_open (member_id, open_marker),
  KEY member_status_from (member_id, from_date),
  CONSTRAINT member_status_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT member_status_known CHECK (status IN ('ACTIVE','LEAVE','LIMITED_DUTY','SEPARATED')),
  CONSTRAINT member_status_interval CHECK (to_date IS NULL OR to_date > from_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE credential_type (
  code  VARCHAR(20) NOT NULL,
  name  VARCHAR(80) NOT NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE credential (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  member_id      BIGINT      NOT NULL,
  type_code      VARCHAR(20) NOT NULL,
  expires_on     DATE        NULL,
  recorded_at    DATETIME(6) NOT NULL,
  superseded_at  DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY credential_member (member_id, type_code, superseded_at),
  KEY credential_type_expiry (type_code, expires_on),
  CONSTRAINT credential_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT credential_type_known FOREIGN KEY (type_code) REFERENCES credential_type (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row = one interval of one member's place on both axes. primary_line = 1: the member's own place, never overlapping,
-- exactly one at any instant. primary_line = 0: an overlay (temporary duty, temporary hardship, acting) that lies over it until to_date.
CREATE TABLE assignment (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  member_id      BIGINT      NOT NULL,
  type           VARCHAR(16) NOT NULL,
  primary_line   TINYINT(1)  NOT NULL,
  element_id     BIGINT      NOT NULL,
  work_site_id   BIGINT      NOT NULL,
  sector_id      BIGINT      NULL,
  watch_id       BIGINT      NOT NULL,
  position_id    BIGINT      NOT NULL,
  title          VARCHAR(80) NOT NULL,
  duty_hours     VARCHAR(20) NULL,
  days_off       VARCHAR(40) NULL,
  radio_no       VARCHAR(20) NULL,
  supervisor_id  BIGINT      NULL,
  from_date      DATE        NOT NULL,
  to_date        DATE        NULL,
  order_no       VARCHAR(20) NULL,
  order_line_id  BIGINT      NULL,
  superseded_at  DATETIME(6) NULL,
  superseded_by  BIGINT      NULL,
  open_marker    TINYINT GENERATED ALWAYS AS (CASE WHEN to_date IS NULL AND superseded_at IS NULL AND primary_line = 1 THEN 1 ELSE NULL END) STORED,
  live_marker    TINYINT GENERATED ALWAYS AS (CASE WHEN superseded_at IS NULL THEN 1 ELSE NULL END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY assignment_open (member_id, open_marker),
  UNIQUE KEY assignment_start (member_id, primary_line, from_date, live_marker),
  KEY assignment_when (live_marker, from_date, to_date, primary_line, member_id),
  KEY assignment_site (work_site_id, live_marker, to_date),
  KEY assignment_element (element_id, live_marker, to_date),
  KEY assignment_line (order_line_id),
  KEY assignment_order_no (order_no),
  KEY assignment_supervisor (supervisor_id),
  CONSTRAINT assignment_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT assignment_element_known FOREIGN KEY (element_id) REFERENCES element (id),
  CONSTRAINT assignment_site_known FOREIGN KEY (work_site_id) REFERENCES element (id),
  CONSTRAINT assignment_sector_known FOREIGN KEY (sector_id) REFERENCES sector (id),
  CONSTRAINT assignment_watch_known FOREIGN KEY (watch_id) REFERENCES watch (id),
  CONSTRAINT assignment_position_known FOREIGN KEY (position_id) REFERENCES position_code (id),
  CONSTRAINT assignment_supervisor_known FOREIGN KEY (supervisor_id) REFERENCES member (id),
  CONSTRAINT assignment_type CHECK (type IN ('PERMANENT','TEMPORARY_DUTY','HARDSHIP','ACTING')),
  CONSTRAINT assignment_overlay CHECK (primary_line = 1 OR to_date IS NOT NULL),
  CONSTRAINT assignment_interval CHECK (to_date IS NULL OR to_date > from_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE import_mapping (
  name      VARCHAR(60)   NOT NULL,
  mapping   VARCHAR(4000) NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by BIGINT       NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What the rules know by name. Elements, sites, sectors and watches are the department's own data.
INSERT INTO position_code (code, name, opened_on, version) VALUES
  ('MEMBER', 'Member', '1900-01-01', 1),
  ('SUPERVISOR', 'Supervisor', '1900-01-01', 1),
  ('COMMANDER', 'Commander', '1900-01-01', 1),
  ('COORDINATOR', 'Coordinator', '1900-01-01', 1);

INSERT INTO rank_title (name, kind, grade, needs_chief, version) VALUES
  ('Chief', 'SWORN', 100, 1, 1),
  ('Deputy Chief', 'SWORN', 90, 1, 1),
  ('Major', 'SWORN', 80, 1, 1),
  ('Captain', 'SWORN', 70, 1, 1),
  ('Sergeant', 'SWORN', 60, 0, 1),
  ('Master Patrol Officer', 'SWORN', 50, 0, 1),
  ('Detective', 'SWORN', 50, 0, 1),
  ('Officer', 'SWORN', 40, 0, 1),
  ('Probationary Officer', 'SWORN', 30, 0, 1),
  ('Director', 'CIVILIAN', 80, 1, 1),
  ('Manager', 'CIVILIAN', 70, 1, 1),
  ('Supervisor', 'CIVILIAN', 60, 0, 1),
  ('Social Services Coordinator', 'CIVILIAN', 55, 0, 1),
  ('Social Services Specialist', 'CIVILIAN', 45, 0, 1),
  ('Analyst', 'CIVILIAN', 40, 0, 1),
  ('Crime Scene Technician', 'CIVILIAN', 40, 0, 1),
  ('Call Taker', 'CIVILIAN', 30, 0, 1),
  ('Records Clerk', 'CIVILIAN', 30, 0, 1),
  ('Administrative Assistant', 'CIVILIAN', 30, 0, 1),
  ('Lead Chaplain', 'VOLUNTEER', 50, 0, 1),
  ('Chaplain', 'VOLUNTEER', 40, 0, 1);

INSERT INTO credential_type (code, name) VALUES
  ('CIT', 'Crisis intervention team, 40 hours'),
  ('CPTED', 'Crime prevention through environmental design'),
  ('LCSW', 'Licensed clinical social worker'),
  ('LMSW', 'Licensed master social worker'),
  ('ICPC-BASIC', 'Police chaplain, basic'),
  ('ICPC-SENIOR', 'Police chaplain, senior'),
  ('POST', 'Peace officer licence');
