-- The front door: service requests (domain section 3). What people write stands encrypted in secret_value.

-- Why help is asked for. discreet: nothing of such a request is seen outside its unit (liaison, pastoral care).
CREATE TABLE request_reason (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)  NOT NULL,
  name_en     VARCHAR(120) NOT NULL,
  name_es     VARCHAR(120) NOT NULL,
  discipline  VARCHAR(24)  NOT NULL,
  urgency     VARCHAR(10)  NOT NULL,
  discreet    TINYINT(1)   NOT NULL,
  sort_order  INT          NOT NULL,
  opened_on   DATE         NOT NULL,
  closed_on   DATE         NULL,
  PRIMARY KEY (id),
  UNIQUE KEY request_reason_code (code),
  CONSTRAINT request_reason_interval CHECK (closed_on IS NULL OR closed_on > opened_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What came of it: all of it that the requester is told. kind: CLOSE, DECLINE.
CREATE TABLE request_outcome (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  code        VARCHAR(40)  NOT NULL,
  kind        VARCHAR(8)   NOT NULL,
  name_en     VARCHAR(120) NOT NULL,
  name_es     VARCHAR(120) NOT NULL,
  sort_order  INT          NOT NULL,
  opened_on   DATE         NOT NULL,
  closed_on   DATE         NULL,
  PRIMARY KEY (id),
  UNIQUE KEY request_outcome_code (code),
  CONSTRAINT request_outcome_interval CHECK (closed_on IS NULL OR closed_on > opened_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Days without work: the clocks of requests stand still.
CREATE TABLE holiday (
  day   DATE         NOT NULL,
  name  VARCHAR(120) NOT NULL,
  PRIMARY KEY (day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE service_request (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  state             VARCHAR(12)  NOT NULL,
  requester_id      BIGINT       NOT NULL,
  reason_id         BIGINT       NOT NULL,
  discreet          TINYINT(1)   NOT NULL,
  urgency           VARCHAR(10)  NOT NULL,
  person_id         BIGINT       NULL,
  place_id          BIGINT       NULL,
  organisation_id   BIGINT       NULL,
  who               VARCHAR(120) NOT NULL,
  whereabouts       VARCHAR(200) NOT NULL,
  reference         VARCHAR(40)  NOT NULL,
  unit_id           BIGINT       NOT NULL,
  site_id           BIGINT       NULL,
  route             VARCHAR(200) NOT NULL,
  owner_id          BIGINT       NULL,
  next_owner_id     BIGINT       NULL,
  owner_changes_on  DATE         NULL,
  filed_at          DATETIME(6)  NOT NULL,
  after_hours       TINYINT(1)   NOT NULL,
  due_at            DATETIME(6)  NOT NULL,
  answered_at       DATETIME(6)  NULL,
  escalated_at      DATETIME(6)  NULL,
  ended_at          DATETIME(6)  NULL,
  outcome_id        BIGINT       NULL,
  duplicate_of      BIGINT       NULL,
  version           INT          NOT NULL,
  open_marker       TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('CLOSED','DUPLICATE','DECLINED') THEN NULL ELSE 1 END) STORED,
  PRIMARY KEY (id),
  KEY request_requester (requester_id, filed_at, id),
  KEY request_queue (unit_id, site_id, state, due_at, id),
  KEY request_site (site_id, filed_at, id),
  KEY request_filed (filed_at, id),
  KEY request_owner (owner_id, open_marker),
  KEY request_next_owner (next_owner_id, open_marker),
  KEY request_due (open_marker, escalated_at, due_at),
  KEY request_person (person_id, reason_id, filed_at),
  KEY request_place (place_id, reason_id, filed_at),
  KEY request_organisation (organisation_id, reason_id, filed_at),
  KEY request_who (who, reason_id, filed_at),
  KEY request_whereabouts (whereabouts, reason_id, filed_at),
  CONSTRAINT request_requester_known FOREIGN KEY (requester_id) REFERENCES member (id),
  CONSTRAINT request_reason_known FOREIGN KEY (reason_id) REFERENCES request_reason (id),
  CONSTRAINT request_unit FOREIGN KEY (unit_id) REFERENCES element (id),
  CONSTRAINT request_site_known FOREIGN KEY (site_id) REFERENCES element (id),
  CONSTRAINT request_owner_known FOREIGN KEY (owner_id) REFERENCES member (id),
  CONSTRAINT request_next_owner_known FOREIGN KEY (next_owner_id) REFERENCES member (id),
  CONSTRAINT request_outcome_known FOREIGN KEY (outcome_id) REFERENCES request_outcome (id),
  CONSTRAINT request_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES service_request (id),
  CONSTRAINT request_state CHECK (state IN ('NEW','TRIAGED','ASSIGNED','IN_PROGRESS','REDIRECTED','REOPENED','CLOSED','DUPLICATE','DECLINED')),
  CONSTRAINT request_urgency CHECK (urgency IN ('SAME_DAY','HOURS_72','DAYS_10')),
  CONSTRAINT request_subject CHECK (person_id IS NOT NULL OR place_id IS NOT NULL OR organisation_id IS NOT NULL OR who <> '' OR whereabouts <> ''),
  CONSTRAINT request_ended CHECK ((state IN ('CLOSED','DUPLICATE','DECLINED')) = (ended_at IS NOT NULL)),
  CONSTRAINT request_outcome_given CHECK (state NOT IN ('CLOSED','DECLINED') OR outcome_id IS NOT NULL),
  CONSTRAINT request_duplicate_named CHECK (state <> 'DUPLICATE' OR duplicate_of IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Who did what, and to whom it went by that: whoever had a request in hand keeps seeing that there was one.
CREATE TABLE request_event (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  request_id   BIGINT      NOT NULL,
  happened_at  DATETIME(6) NOT NULL,
  actor_id     BIGINT      NOT NULL,
  verb         VARCHAR(10) NOT NULL,
  owner_id     BIGINT      NULL,
  unit_id      BIGINT      NULL,
  PRIMARY KEY (id),
  KEY request_event_request (request_id, id),
  KEY request_event_owner (owner_id, request_id),
  CONSTRAINT request_event_of FOREIGN KEY (request_id) REFERENCES service_request (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO request_reason (code, name_en, name_es, discipline, urgency, discreet, sort_order, opened_on) VALUES
  ('BASIC-NEEDS', 'Food, clothing or other basic needs', 'Comida, ropa u otras necesidades básicas', 'SOCIAL_WORK', 'HOURS_72', 0, 10, '2022-12-11'),
  ('HOUSING', 'Housing: homeless or about to be', 'Vivienda: sin hogar o a punto de perderlo', 'SOCIAL_WORK', 'HOURS_72', 0, 20, '2022-12-11'),
  ('FAMILY', 'A family or older person who needs support', 'Una familia o persona mayor que necesita apoyo', 'SOCIAL_WORK', 'DAYS_10', 0, 30, '2022-12-11'),
  ('CRISIS', 'Mental health: follow up after a crisis', 'Salud mental: seguimiento tras una crisis', 'CRISIS_INTERVENTION', 'SAME_DAY', 0, 40, '2022-12-11'),
  ('NEIGHBORS', 'Trouble between neighbors or in a neighborhood', 'Problemas entre vecinos o en un vecindario', 'COMMUNITY_INTERACTION', 'DAYS_10', 0, 50, '2022-12-11'),
  ('MEETING', 'Meeting, presentation or security survey', 'Reunión, presentación o inspección de seguridad', 'COMMUNITY_INTERACTION', 'DAYS_10', 0, 60, '2022-12-11'),
  ('RENTAL', 'Rental property: crime or repeated calls', 'Propiedad de alquiler: delitos o llamadas repetidas', 'CRIME_FREE_HOUSING', 'DAYS_10', 0, 70, '2022-12-11'),
  ('CHAPLAIN', 'A chaplain for a family or the community', 'Un capellán para una familia o la comunidad', 'CHAPLAINCY', 'SAME_DAY', 0, 80, '2022-12-11'),
  ('PASTORAL', 'A chaplain for a member of the department', 'Un capellán para un miembro del departamento', 'CHAPLAINCY', 'SAME_DAY', 1, 90, '2022-12-11'),
  ('LIAISON', 'The LGBTQ+ liaison', 'El enlace LGBTQ+', 'LIAISON', 'HOURS_72', 1, 100, '2022-12-11');

INSERT INTO request_outcome (code, kind, name_en, name_es, sort_order, opened_on) VALUES
  ('HELPED', 'CLOSE', 'Help was given', 'Se dio ayuda', 10, '2022-12-11'),
  ('CONNECTED', 'CLOSE', 'Connected with a service', 'Se puso en contacto con un servicio', 20, '2022-12-11'),
  ('NO-CONTACT', 'CLOSE', 'Nobody could be reached', 'No se pudo contactar a nadie', 30, '2022-12-11'),
  ('NOT-WANTED', 'CLOSE', 'Help was not wanted', 'No se quiso ayuda', 40, '2022-12-11'),
  ('DONE', 'CLOSE', 'Done as asked', 'Hecho según lo pedido', 50, '2022-12-11'),
  ('NOT-OURS', 'DECLINE', 'Not a matter for this division', 'No es asunto de esta división', 10, '2022-12-11'),
  ('TOO-LITTLE', 'DECLINE', 'Too little to go on', 'Datos insuficientes', 20, '2022-12-11'),
  ('ELSEWHERE', 'DECLINE', 'Somebody else already helps', 'Ya ayuda otra persona', 30, '2022-12-11');

-- Federal holidays, as they are observed; the department's own are added here as data.
INSERT INTO holiday (day, name) VALUES
  ('2025-01-01', 'New Year'), ('2025-01-20', 'Martin Luther King Jr. Day'), ('2025-02-17', 'Presidents Day'), ('2025-05-26', 'Memorial Day'),
  ('2025-06-19', 'Juneteenth'), ('2025-07-04', 'Independence Day'), ('2025-09-01', 'Labor Day'), ('2025-11-11', 'Veterans Day'),
  ('2025-11-27', 'Thanksgiving'), ('2025-12-25', 'Christmas Day'),
  ('2026-01-01', 'New Year'), ('2026-01-19', 'Martin Luther King Jr. Day'), ('2026-02-16', 'Presidents Day'), ('2026-05-25', 'Memorial Day'),
  ('2026-06-19', 'Juneteenth'), ('2026-07-03', 'Independence Day'), ('2026-09-07', 'Labor Day'), ('2026-11-11', 'Veterans Day'),
  ('2026-11-26', 'Thanksgiving'), ('2026-12-25', 'Christmas Day'),
  ('2027-01-01', 'New Year'), ('2027-01-18', 'Martin Luther King Jr. Day'), ('2027-02-15', 'Presidents Day'), ('2027-05-31', 'Memorial Day'),
  ('2027-06-18', 'Juneteenth'), ('2027-07-05', 'Independence Day'), ('2027-09-06', 'Labor Day'), ('2027-11-11', 'Veterans Day'),
  ('2027-11-25', 'Thanksgiving'), ('2027-12-24', 'Christmas Day'),
  ('2027-12-31', 'New Year'), ('2028-01-17', 'Martin Luther King Jr. Day'), ('2028-02-21', 'Presidents Day'), ('2028-05-29', 'Memorial Day'),
  ('2028-06-19', 'Juneteenth'), ('2028-07-04', 'Independence Day'), ('2028-09-04', 'Labor Day'), ('2028-11-10', 'Veterans Day'),
  ('2028-11-23', 'Thanksgiving'), ('2028-12-25', 'Christmas Day');
