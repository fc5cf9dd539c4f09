-- Least privilege on SQL Server. Run as the owner of the tables after each migration; may be run again.
--   nrm_app       what the program needs to serve: it adds to what is append-only and can do nothing else to it
--   nrm_operator  besides: wrapping case keys anew, and destroying them (erasure)
-- Give them to the users that log in:  ALTER ROLE nrm_app ADD MEMBER [user];
-- Migrations run as the owner, whose password the program does not have. TRUNCATE needs ALTER, which neither role has.

IF DATABASE_PRINCIPAL_ID(N'nrm_app') IS NULL EXEC(N'CREATE ROLE nrm_app');
IF DATABASE_PRINCIPAL_ID(N'nrm_operator') IS NULL EXEC(N'CREATE ROLE nrm_operator');
GO

-- Append-only: never UPDATE or DELETE, for either role; the DENY stands above any other grant.
GRANT SELECT, INSERT ON [audit_entries] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [audit_entries] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [audit_positions] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [audit_positions] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [audit_checkpoints] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [audit_checkpoints] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [sections] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [sections] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [case_events] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [case_events] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [file_parts] TO nrm_app, nrm_operator;
DENY UPDATE, DELETE ON [file_parts] TO nrm_app, nrm_operator;
GO

-- Facts and bookkeeping.
-- The one document of facts of release 0 goes when its case is written again.
GRANT SELECT, INSERT, UPDATE, DELETE ON [case_facts] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [cases] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [case_tracks] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [assignments] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [clocks] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [tasks] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [files] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [audit_nodes] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [audit_tiles] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [leases] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [organisations] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [staff] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE ON [sessions] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON [staff_roles] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON [staff_claims] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON [staff_logins] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON [staff_tokens] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, DELETE ON [person_tokens] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, DELETE ON [idempotency_keys] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT, DELETE ON [used_codes] TO nrm_app, nrm_operator;
-- Drafts are saved over and deleted. A key of the cookie ring is added, never changed.
GRANT SELECT, INSERT, UPDATE, DELETE ON [drafts] TO nrm_app, nrm_operator;
GRANT SELECT, INSERT ON [key_ring] TO nrm_app, nrm_operator;
GRANT SELECT ON [__EFMigrationsHistory] TO nrm_app, nrm_operator;
GO

-- Case keys: the program adds and reads them. Destroying or re-wrapping one is the operator's.
GRANT SELECT, INSERT ON [case_keys] TO nrm_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [case_keys] TO nrm_operator;
GO
