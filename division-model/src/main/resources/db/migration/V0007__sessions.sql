-- Who is signed in: one row per signed-in session, however many nodes there are. What the session itself holds (typed text,
-- pages) is not here; the audit keeps that it began and how it ended after this row is cleaned away.

CREATE TABLE member_session (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  member_id       BIGINT      NOT NULL,
  way             VARCHAR(10) NOT NULL,
  address         VARCHAR(45) NOT NULL,
  began_at        DATETIME(6) NOT NULL,
  used_at         DATETIME(6) NOT NULL,
  acknowledged_at DATETIME(6) NULL,
  ended_at        DATETIME(6) NULL,
  ended_how       VARCHAR(20) NULL,
  PRIMARY KEY (id),
  KEY member_session_live (ended_at, used_at),
  KEY member_session_member (member_id, ended_at),
  CONSTRAINT member_session_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT member_session_end CHECK ((ended_at IS NULL) = (ended_how IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
