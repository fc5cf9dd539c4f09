-- Least privilege on PostgreSQL. Run as the owner of the tables after each migration; may be run again.
--   nrm_app       what the program needs to serve: it adds to what is append-only and can do nothing else to it
--   nrm_operator  besides: wrapping case keys anew, and destroying them (erasure)
-- Give them to the accounts that log in:  GRANT nrm_app TO <account>;
-- Migrations run as the owner, whose password the program does not have.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nrm_app') THEN
        CREATE ROLE nrm_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nrm_operator') THEN
        CREATE ROLE nrm_operator NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- made by somebody else at this moment
END
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, nrm_app, nrm_operator;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nrm_app, nrm_operator;

-- Append-only: never UPDATE, DELETE or TRUNCATE, for either role.
GRANT SELECT, INSERT ON audit_entries, audit_positions, audit_checkpoints, sections, case_events, file_parts TO nrm_app, nrm_operator;

-- Facts and bookkeeping.
-- The one document of facts of release 0 goes when its case is written again.
GRANT SELECT, INSERT, UPDATE, DELETE ON case_facts TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON cases, case_tracks, assignments, clocks, tasks, files TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON audit_nodes, audit_tiles, leases TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON organisations, staff, sessions TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_roles, staff_claims, staff_logins, staff_tokens TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, DELETE ON person_tokens, idempotency_keys, used_codes TO nrm_app, nrm_operator;
-- Drafts are saved over and deleted. A key of the cookie ring is added, never changed.
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON key_ring TO nrm_app, nrm_operator;
GRANT SELECT ON "__EFMigrationsHistory" TO nrm_app, nrm_operator;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO nrm_app, nrm_operator;

-- Case keys: the program adds and reads them. Destroying or re-wrapping one is the operator's.
GRANT SELECT, INSERT ON case_keys TO nrm_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_keys TO nrm_operator;
