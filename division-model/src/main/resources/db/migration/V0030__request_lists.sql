-- The newest requests of a unit, and of a unit at a site, without sorting all of them.
ALTER TABLE service_request
  ADD KEY request_unit_filed (unit_id, filed_at, id),
  ADD KEY request_unit_site_filed (unit_id, site_id, filed_at, id);
