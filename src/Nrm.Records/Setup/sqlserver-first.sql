-- What has to be so before anything is made. sqlcmd begins with QUOTED_IDENTIFIER off, with which a filtered index cannot be made; XACT_ABORT takes
-- back the whole of a migration that fails, where else the rest of it would be done and the migration be marked as done.
SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER, XACT_ABORT ON;
SET NUMERIC_ROUNDABORT OFF;

-- Whoever reads sees the last committed state and waits for no writer; a check of the log reads one state from its first row to its last.
-- The first of them ends the other connections of the database, once.
IF EXISTS (SELECT * FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
IF EXISTS (SELECT * FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
    ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
