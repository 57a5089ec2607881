-- Households and organisations as whole records: since when somebody belongs to one and until when, whom of an organisation
-- one talks to, by what other names it is known; households are merged like everything else. How to reach a household safely is
-- kept encrypted, beside it (secret_value).

ALTER TABLE household
  ADD COLUMN merged_into BIGINT NULL,
  ADD COLUMN root_id BIGINT NULL,
  ADD KEY household_root (root_id),
  ADD CONSTRAINT household_merge FOREIGN KEY (merged_into) REFERENCES household (id),
  ADD CONSTRAINT household_root CHECK ((merged_into IS NULL) = (root_id IS NULL));

ALTER TABLE subject_merge
  DROP CONSTRAINT subject_merge_kind_known,
  ADD CONSTRAINT subject_merge_kind_known CHECK (kind IN ('PERSON','HOUSEHOLD','PLACE','ORGANISATION'));

-- since_at and until_at say when it was recorded; the days say when it was so.
ALTER TABLE household_member
  ADD COLUMN from_date DATE NULL,
  ADD COLUMN to_date DATE NULL;

-- Whom of an organisation one talks to, in which role.
CREATE TABLE organisation_contact (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  relation        VARCHAR(60) NULL,
  from_date       DATE        NULL,
  to_date         DATE        NULL,
  since_at        DATETIME(6) NOT NULL,
  since_by        BIGINT      NOT NULL,
  until_at        DATETIME(6) NULL,
  until_by        BIGINT      NULL,
  open_marker     TINYINT     GENERATED ALWAYS AS (CASE WHEN until_at IS NULL THEN 1 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY organisation_contact_once (organisation_id, person_id, open_marker),
  KEY organisation_contact_person (person_id, until_at),
  CONSTRAINT organisation_contact_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT organisation_contact_person_known FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Other names of an organisation; added and superseded, never edited.
CREATE TABLE organisation_alias (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT       NOT NULL,
  name            VARCHAR(160) NOT NULL,
  name_key        VARCHAR(160) NOT NULL,
  name_sound      VARCHAR(12)  NOT NULL,
  added_by        BIGINT       NOT NULL,
  added_at        DATETIME(6)  NOT NULL,
  superseded_at   DATETIME(6)  NULL,
  superseded_by   BIGINT       NULL,
  PRIMARY KEY (id),
  KEY organisation_alias_organisation (organisation_id),
  KEY organisation_alias_key (name_key),
  KEY organisation_alias_sound (name_sound),
  CONSTRAINT organisation_alias_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
