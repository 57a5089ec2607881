-- A request may be about a household, too.

ALTER TABLE service_request
  ADD COLUMN household_id BIGINT NULL,
  ADD KEY request_household (household_id, reason_id, filed_at),
  DROP CONSTRAINT request_subject,
  ADD CONSTRAINT request_subject CHECK (person_id IS NOT NULL OR household_id IS NOT NULL OR place_id IS NOT NULL
    OR organisation_id IS NOT NULL OR who <> '' OR whereabouts <> '');
