-- Requests are found by words of whom and where they are about.
ALTER TABLE service_request ADD FULLTEXT KEY request_words (who, whereabouts, reference);
