-- People, households, places and organisations, once for all units. A record that was merged points at the one it was merged
-- into (merged_into); root_id is the end of that chain; both are empty where it stands for itself. restricted_to names the discipline that
-- alone may know of the record; sealed_at hides it from all but the privacy officer. What is confidential of a person (how
-- to reach them, what they look like) is kept encrypted, beside it (secret_value).

CREATE TABLE place (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  name          VARCHAR(120) NULL,
  street        VARCHAR(160) NOT NULL,
  unit_no       VARCHAR(20)  NULL,
  city          VARCHAR(80)  NOT NULL,
  state_code    CHAR(2)      NOT NULL,
  postal_code   VARCHAR(10)  NULL,
  address_key   VARCHAR(200) NOT NULL,
  latitude      DECIMAL(9,6) NULL,
  longitude     DECIMAL(9,6) NULL,
  point_kind    VARCHAR(10)  NULL,
  restricted_to VARCHAR(30)  NULL,
  sealed_at     DATETIME(6)  NULL,
  merged_into   BIGINT       NULL,
  root_id       BIGINT       NULL,
  created_by    BIGINT       NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY place_address (address_key),
  KEY place_street (street, unit_no, id),
  KEY place_root (root_id),
  FULLTEXT KEY place_words (name, street),
  CONSTRAINT place_point CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (point_kind IS NULL)),
  CONSTRAINT place_merge FOREIGN KEY (merged_into) REFERENCES place (id),
  CONSTRAINT place_root CHECK ((merged_into IS NULL) = (root_id IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE person (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  known         VARCHAR(10)  NOT NULL,
  shown_name    VARCHAR(170) NOT NULL,
  birth_date    DATE         NULL,
  age_band      VARCHAR(10)  NULL,
  age_band_on   DATE         NULL,
  latest_birth  DATE         NULL,
  languages     VARCHAR(100) NULL,
  contact_safe  VARCHAR(10)  NOT NULL,
  reach_by      VARCHAR(10)  NOT NULL,
  restricted_to VARCHAR(30)  NULL,
  sealed_at     DATETIME(6)  NULL,
  merged_into   BIGINT       NULL,
  root_id       BIGINT       NULL,
  created_by    BIGINT       NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY person_shown (shown_name, id),
  KEY person_birth (birth_date),
  KEY person_root (root_id),
  CONSTRAINT person_known CHECK (known IN ('KNOWN','UNKNOWN','ANONYMOUS')),
  CONSTRAINT person_band CHECK ((age_band IS NULL) = (age_band_on IS NULL)),
  CONSTRAINT person_merge FOREIGN KEY (merged_into) REFERENCES person (id),
  CONSTRAINT person_root CHECK ((merged_into IS NULL) = (root_id IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Names are added and superseded, never edited.
CREATE TABLE person_name (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  person_id     BIGINT       NOT NULL,
  kind          VARCHAR(10)  NOT NULL,
  family_name   VARCHAR(80)  NOT NULL,
  given_name    VARCHAR(80)  NOT NULL,
  family_key    VARCHAR(80)  NOT NULL,
  given_key     VARCHAR(80)  NOT NULL,
  added_by      BIGINT       NOT NULL,
  added_at      DATETIME(6)  NOT NULL,
  superseded_at DATETIME(6)  NULL,
  superseded_by BIGINT       NULL,
  PRIMARY KEY (id),
  KEY person_name_person (person_id),
  KEY person_name_key (family_key, given_key),
  FULLTEXT KEY person_name_words (family_name, given_name),
  CONSTRAINT person_name_of FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_name_kind CHECK (kind IN ('LEGAL','USED','ALIAS'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Each word of a name, by which it is found: its letters and its sound.
CREATE TABLE person_name_word (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  name_id BIGINT      NOT NULL,
  word    VARCHAR(80) NOT NULL,
  sound   VARCHAR(12) NOT NULL,
  family  TINYINT(1)  NOT NULL,
  PRIMARY KEY (id),
  KEY person_name_word_name (name_id),
  KEY person_name_word_letters (word, name_id),
  KEY person_name_word_sounds (sound, name_id),
  CONSTRAINT person_name_word_of FOREIGN KEY (name_id) REFERENCES person_name (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Where a person lives or stays; a household has its place itself.
CREATE TABLE person_place (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  person_id  BIGINT      NOT NULL,
  place_id   BIGINT      NOT NULL,
  since_at   DATETIME(6) NOT NULL,
  since_by   BIGINT      NOT NULL,
  until_at   DATETIME(6) NULL,
  until_by   BIGINT      NULL,
  PRIMARY KEY (id),
  KEY person_place_person (person_id, until_at),
  KEY person_place_place (place_id, until_at),
  CONSTRAINT person_place_person_known FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_place_place_known FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE household (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  name          VARCHAR(120) NOT NULL,
  place_id      BIGINT       NULL,
  restricted_to VARCHAR(30)  NULL,
  sealed_at     DATETIME(6)  NULL,
  created_by    BIGINT       NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY household_name (name, id),
  KEY household_place (place_id),
  FULLTEXT KEY household_words (name),
  CONSTRAINT household_place_known FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE household_member (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  household_id BIGINT      NOT NULL,
  person_id    BIGINT      NOT NULL,
  relation     VARCHAR(60) NULL,
  since_at     DATETIME(6) NOT NULL,
  since_by     BIGINT      NOT NULL,
  until_at     DATETIME(6) NULL,
  until_by     BIGINT      NULL,
  open_marker  TINYINT     GENERATED ALWAYS AS (CASE WHEN until_at IS NULL THEN 1 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY household_member_once (household_id, person_id, open_marker),
  KEY household_member_person (person_id, until_at),
  CONSTRAINT household_member_household FOREIGN KEY (household_id) REFERENCES household (id),
  CONSTRAINT household_member_person_known FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE organisation (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  name          VARCHAR(160) NOT NULL,
  name_key      VARCHAR(160) NOT NULL,
  name_sound    VARCHAR(12)  NOT NULL,
  type          VARCHAR(20)  NOT NULL,
  place_id      BIGINT       NULL,
  phone         VARCHAR(40)  NULL,
  email         VARCHAR(254) NULL,
  languages     VARCHAR(100) NULL,
  neighbourhood VARCHAR(60)  NULL,
  closed_on     DATE         NULL,
  restricted_to VARCHAR(30)  NULL,
  sealed_at     DATETIME(6)  NULL,
  merged_into   BIGINT       NULL,
  root_id       BIGINT       NULL,
  created_by    BIGINT       NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  KEY organisation_name (name, id),
  KEY organisation_key (name_key),
  KEY organisation_sound (name_sound),
  KEY organisation_root (root_id),
  FULLTEXT KEY organisation_words (name),
  CONSTRAINT organisation_place FOREIGN KEY (place_id) REFERENCES place (id),
  CONSTRAINT organisation_merge FOREIGN KEY (merged_into) REFERENCES organisation (id),
  CONSTRAINT organisation_root CHECK ((merged_into IS NULL) = (root_id IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Two records that are the same person (place, organisation): which gave way to which, why, and whether that was taken back.
CREATE TABLE subject_merge (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  kind        VARCHAR(12)  NOT NULL,
  merged_id   BIGINT       NOT NULL,
  into_id     BIGINT       NOT NULL,
  reason      VARCHAR(400) NOT NULL,
  merged_by   BIGINT       NOT NULL,
  merged_at   DATETIME(6)  NOT NULL,
  undone_by   BIGINT       NULL,
  undone_at   DATETIME(6)  NULL,
  undone_reason VARCHAR(400) NULL,
  open_marker TINYINT      GENERATED ALWAYS AS (CASE WHEN undone_at IS NULL THEN 1 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY subject_merge_once (kind, merged_id, open_marker),
  KEY subject_merge_into (kind, into_id),
  CONSTRAINT subject_merge_self CHECK (merged_id <> into_id),
  CONSTRAINT subject_merge_kind_known CHECK (kind IN ('PERSON','PLACE','ORGANISATION')),
  CONSTRAINT subject_merge_undone CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
