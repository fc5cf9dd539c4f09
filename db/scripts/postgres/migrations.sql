CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE audit_checkpoints (
        "Size" bigint NOT NULL,
        "SignedAt" timestamp with time zone NOT NULL,
        "Note" character varying(2000) NOT NULL,
        CONSTRAINT "PK_audit_checkpoints" PRIMARY KEY ("Size")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE audit_entries (
        "NodeId" uuid NOT NULL,
        "NodeCounter" bigint NOT NULL,
        "Id" uuid NOT NULL,
        "SchemaVersion" integer NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Outcome" character varying(40) NOT NULL,
        "ActorId" uuid,
        "OrganisationId" uuid,
        "SessionId" uuid,
        "CaseId" uuid,
        "Subject" character varying(80) NOT NULL,
        "Sections" text NOT NULL,
        "Explanation" character varying(400),
        "Purpose" character varying(60),
        "RequestId" character varying(60),
        "Detail" bytea NOT NULL,
        "PreviousCommitment" bytea NOT NULL,
        "Salt" bytea NOT NULL,
        "Commitment" bytea NOT NULL,
        CONSTRAINT "PK_audit_entries" PRIMARY KEY ("NodeId", "NodeCounter")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE audit_nodes (
        "Id" uuid NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "Sequenced" bigint NOT NULL,
        CONSTRAINT "PK_audit_nodes" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE audit_positions (
        "Position" bigint NOT NULL,
        "NodeId" uuid NOT NULL,
        "NodeCounter" bigint NOT NULL,
        CONSTRAINT "PK_audit_positions" PRIMARY KEY ("Position")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE audit_tiles (
        "Level" integer NOT NULL,
        "TileIndex" bigint NOT NULL,
        "Width" integer NOT NULL,
        "Content" bytea NOT NULL,
        CONSTRAINT "PK_audit_tiles" PRIMARY KEY ("Level", "TileIndex")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE case_keys (
        "CaseId" uuid NOT NULL,
        "Version" integer NOT NULL,
        "MasterKey" integer NOT NULL,
        "Wrapped" bytea NOT NULL,
        CONSTRAINT "PK_case_keys" PRIMARY KEY ("CaseId", "Version")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE cases (
        "Id" uuid NOT NULL,
        "Reference" character varying(20) NOT NULL,
        "Profile" character varying(10) NOT NULL,
        "ProfileVersion" character varying(40) NOT NULL,
        "SubPopulation" character varying(40),
        "Entry" character varying(40) NOT NULL,
        "Age" character varying(40) NOT NULL,
        "MainState" character varying(40) NOT NULL,
        "OpenedAt" timestamp with time zone NOT NULL,
        "ReferrerId" uuid NOT NULL,
        "ReferrerOrganisationId" uuid NOT NULL,
        "AuthorityId" uuid,
        "HighRisk" boolean NOT NULL,
        "InterpreterNeeded" boolean NOT NULL,
        "DoNotPhone" boolean NOT NULL,
        "DoNotWrite" boolean NOT NULL,
        "Version" integer NOT NULL,
        "Legal" text NOT NULL,
        CONSTRAINT "PK_cases" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE drafts (
        "Id" uuid NOT NULL,
        "StaffId" uuid NOT NULL,
        "Place" bytea NOT NULL,
        "Revision" integer NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "SavedAt" timestamp with time zone NOT NULL,
        "DeleteOn" date NOT NULL,
        "Label" bytea NOT NULL,
        "Content" bytea NOT NULL,
        CONSTRAINT "PK_drafts" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE idempotency_keys (
        "StaffId" uuid NOT NULL,
        "Key" bytea NOT NULL,
        "Body" bytea NOT NULL,
        "CaseId" uuid NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "Result" text NOT NULL,
        CONSTRAINT "PK_idempotency_keys" PRIMARY KEY ("StaffId", "Key")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE key_ring (
        "Id" uuid NOT NULL,
        "StoredAt" timestamp with time zone NOT NULL,
        "Sealed" bytea NOT NULL,
        CONSTRAINT "PK_key_ring" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE leases (
        "Job" character varying(40) NOT NULL,
        "Holder" uuid NOT NULL,
        "Until" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_leases" PRIMARY KEY ("Job")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE organisations (
        "Id" uuid NOT NULL,
        "Name" character varying(200) NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "DecidesFor" text NOT NULL,
        "SupportsFor" text NOT NULL,
        CONSTRAINT "PK_organisations" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE sessions (
        "Id" uuid NOT NULL,
        "StaffId" uuid NOT NULL,
        "TokenHash" bytea NOT NULL,
        "Epoch" integer NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "LastSeenAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "Device" character varying(120) NOT NULL,
        CONSTRAINT "PK_sessions" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE staff (
        "Id" uuid NOT NULL,
        "DisplayName" character varying(200) NOT NULL,
        "OrganisationId" uuid NOT NULL,
        "Epoch" integer NOT NULL,
        "Disabled" boolean NOT NULL,
        "Lockouts" integer NOT NULL,
        "SecondFactor" bytea,
        "Invitation" bytea,
        "InvitationFor" character varying(40),
        "InvitationUntil" timestamp with time zone,
        "Demonstration" boolean NOT NULL,
        "UserName" character varying(256),
        "NormalizedUserName" character varying(256),
        "Email" character varying(256),
        "NormalizedEmail" character varying(256),
        "EmailConfirmed" boolean NOT NULL,
        "PasswordHash" character varying(400),
        "SecurityStamp" character varying(200),
        "ConcurrencyStamp" character varying(200),
        "PhoneNumber" character varying(200),
        "PhoneNumberConfirmed" boolean NOT NULL,
        "TwoFactorEnabled" boolean NOT NULL,
        "LockoutEnd" timestamp with time zone,
        "LockoutEnabled" boolean NOT NULL,
        "AccessFailedCount" integer NOT NULL,
        CONSTRAINT "PK_staff" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE staff_roles (
        "StaffId" uuid NOT NULL,
        "Role" character varying(40) NOT NULL,
        CONSTRAINT "PK_staff_roles" PRIMARY KEY ("StaffId", "Role")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE used_codes (
        "StaffId" uuid NOT NULL,
        "Code" bytea NOT NULL,
        "At" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_used_codes" PRIMARY KEY ("StaffId", "Code")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE assignments (
        "Id" uuid NOT NULL,
        "OrganisationId" uuid NOT NULL,
        "Function" character varying(40) NOT NULL,
        "StaffId" uuid,
        "RequestedAt" timestamp with time zone NOT NULL,
        "AcceptedAt" timestamp with time zone,
        "EndedAt" timestamp with time zone,
        "CaseId" uuid NOT NULL,
        CONSTRAINT "PK_assignments" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_assignments_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE case_events (
        "Id" uuid NOT NULL,
        "CaseId" uuid NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "On" date NOT NULL,
        "StaffId" uuid NOT NULL,
        "OrganisationId" uuid NOT NULL,
        "UseCase" character varying(60) NOT NULL,
        "ProfileVersion" character varying(40) NOT NULL,
        "Steps" text NOT NULL,
        "Sealed" text NOT NULL,
        CONSTRAINT "PK_case_events" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_case_events_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE case_tracks (
        "CaseId" uuid NOT NULL,
        "Track" character varying(40) NOT NULL,
        "State" character varying(40) NOT NULL,
        "Since" date NOT NULL,
        CONSTRAINT "PK_case_tracks" PRIMARY KEY ("CaseId", "Track"),
        CONSTRAINT "FK_case_tracks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE clocks (
        "Id" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "StartedOn" date NOT NULL,
        "Length" character varying(30) NOT NULL,
        "DueOn" date NOT NULL,
        "DueAtUtc" timestamp with time zone NOT NULL,
        "ProfileVersion" character varying(40) NOT NULL,
        "Source" character varying(400) NOT NULL,
        "DoneOn" date,
        "ExpiredOn" date,
        "CaseId" uuid NOT NULL,
        CONSTRAINT "PK_clocks" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_clocks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE files (
        "Id" uuid NOT NULL,
        "CaseId" uuid NOT NULL,
        "Category" character varying(40) NOT NULL,
        "Length" bigint NOT NULL,
        "KeyVersion" integer NOT NULL,
        "AttachedAt" timestamp with time zone NOT NULL,
        "AttachedBy" uuid NOT NULL,
        CONSTRAINT "PK_files" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_files_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE person_tokens (
        "CaseId" uuid NOT NULL,
        "Kind" character varying(30) NOT NULL,
        "Token" bytea NOT NULL,
        CONSTRAINT "PK_person_tokens" PRIMARY KEY ("CaseId", "Kind", "Token"),
        CONSTRAINT "FK_person_tokens_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE sections (
        "CaseId" uuid NOT NULL,
        "Section" character varying(40) NOT NULL,
        "Item" uuid NOT NULL,
        "Revision" integer NOT NULL,
        "SchemaVersion" integer NOT NULL,
        "RecordedAt" timestamp with time zone NOT NULL,
        "RecordedBy" uuid NOT NULL,
        "Sealed" bytea NOT NULL,
        CONSTRAINT "PK_sections" PRIMARY KEY ("CaseId", "Section", "Item", "Revision"),
        CONSTRAINT "FK_sections_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE tasks (
        "Id" uuid NOT NULL,
        "Kind" character varying(40) NOT NULL,
        "Function" character varying(40) NOT NULL,
        "DueOn" date,
        "CreatedAt" timestamp with time zone NOT NULL,
        "Clock" character varying(40),
        "DoneAt" timestamp with time zone,
        "DoneBy" uuid,
        "CaseId" uuid NOT NULL,
        CONSTRAINT "PK_tasks" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_tasks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE staff_claims (
        "Id" integer GENERATED BY DEFAULT AS IDENTITY,
        "UserId" uuid NOT NULL,
        "ClaimType" character varying(200),
        "ClaimValue" character varying(200),
        CONSTRAINT "PK_staff_claims" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_staff_claims_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE staff_logins (
        "LoginProvider" character varying(200) NOT NULL,
        "ProviderKey" character varying(200) NOT NULL,
        "ProviderDisplayName" character varying(200),
        "UserId" uuid NOT NULL,
        CONSTRAINT "PK_staff_logins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
        CONSTRAINT "FK_staff_logins_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE staff_tokens (
        "UserId" uuid NOT NULL,
        "LoginProvider" character varying(200) NOT NULL,
        "Name" character varying(200) NOT NULL,
        "Value" character varying(1000),
        CONSTRAINT "PK_staff_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
        CONSTRAINT "FK_staff_tokens_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TABLE file_parts (
        "FileId" uuid NOT NULL,
        "Part" integer NOT NULL,
        "Sealed" bytea NOT NULL,
        CONSTRAINT "PK_file_parts" PRIMARY KEY ("FileId", "Part"),
        CONSTRAINT "FK_file_parts_files_FileId" FOREIGN KEY ("FileId") REFERENCES files ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_assignments_CaseId_Function_EndedAt_OrganisationId" ON assignments ("CaseId", "Function", "EndedAt", "OrganisationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId" ON assignments ("OrganisationId", "StaffId", "EndedAt", "Function", "CaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_assignments_StaffId_EndedAt_Function_CaseId" ON assignments ("StaffId", "EndedAt", "Function", "CaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_audit_entries_ActorId_RecordedAt" ON audit_entries ("ActorId", "RecordedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_audit_entries_CaseId_RecordedAt" ON audit_entries ("CaseId", "RecordedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_audit_entries_Id" ON audit_entries ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_audit_positions_NodeId_NodeCounter" ON audit_positions ("NodeId", "NodeCounter");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_case_events_CaseId_At" ON case_events ("CaseId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_cases_OpenedAt" ON cases ("OpenedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_cases_Reference" ON cases ("Reference");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_cases_ReferrerId" ON cases ("ReferrerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_cases_ReferrerOrganisationId" ON cases ("ReferrerOrganisationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_clocks_CaseId" ON clocks ("CaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_clocks_DueOn" ON clocks ("DueOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_drafts_DeleteOn" ON drafts ("DeleteOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_drafts_StaffId_Place" ON drafts ("StaffId", "Place");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_files_CaseId" ON files ("CaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_person_tokens_Kind_Token" ON person_tokens ("Kind", "Token");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_sessions_StaffId" ON sessions ("StaffId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_sessions_TokenHash" ON sessions ("TokenHash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "EmailIndex" ON staff ("NormalizedEmail");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "IX_staff_Invitation" ON staff ("Invitation");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE UNIQUE INDEX "UserNameIndex" ON staff ("NormalizedUserName");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_staff_claims_UserId" ON staff_claims ("UserId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_staff_logins_UserId" ON staff_logins ("UserId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_tasks_CaseId_Function_DoneAt_DueOn" ON tasks ("CaseId", "Function", "DoneAt", "DueOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_tasks_DoneBy_DoneAt" ON tasks ("DoneBy", "DoneAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE INDEX "IX_tasks_Kind_DoneAt" ON tasks ("Kind", "DoneAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE FUNCTION nrm_append_only() RETURNS trigger LANGUAGE plpgsql AS $nrm$
    BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END
    $nrm$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_checkpoints_no_rewriting BEFORE UPDATE OR DELETE ON audit_checkpoints FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_checkpoints_no_truncate BEFORE TRUNCATE ON audit_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_entries_no_rewriting BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_positions_no_rewriting BEFORE UPDATE OR DELETE ON audit_positions FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER audit_positions_no_truncate BEFORE TRUNCATE ON audit_positions FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER case_events_no_rewriting BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER file_parts_no_rewriting BEFORE UPDATE OR DELETE ON file_parts FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER file_parts_no_truncate BEFORE TRUNCATE ON file_parts FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER sections_no_rewriting BEFORE UPDATE OR DELETE ON sections FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    CREATE TRIGGER sections_no_truncate BEFORE TRUNCATE ON sections FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261122062500_Initial') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261122062500_Initial', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    DROP INDEX "IX_tasks_Kind_DoneAt";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    DROP INDEX "IX_assignments_CaseId_Function_EndedAt_OrganisationId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    DROP INDEX "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    ALTER TABLE cases ADD "CodeNumber" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_tasks_DoneAt_DueOn_Id" ON tasks ("DoneAt", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_tasks_Kind_DoneAt_DueOn" ON tasks ("Kind", "DoneAt", "DueOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_clocks_ExpiredOn_DoneOn_DueAtUtc" ON clocks ("ExpiredOn", "DoneOn", "DueAtUtc");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_cases_CodeNumber" ON cases ("CodeNumber");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_cases_MainState_OpenedAt" ON cases ("MainState", "OpenedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_case_tracks_Track_State" ON case_tracks ("Track", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId" ON assignments ("CaseId", "EndedAt", "OrganisationId", "Function", "StaffId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    CREATE INDEX "IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId" ON assignments ("OrganisationId", "EndedAt", "StaffId", "Function", "CaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129090521_FindsByIndex') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129090521_FindsByIndex', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP INDEX "IX_tasks_DoneAt_DueOn_Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP INDEX "IX_case_events_CaseId_At";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE tasks ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE tasks ADD "Version" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE sections ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE sections ADD "Version" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE organisations ADD "Rank" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE files ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE drafts ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE clocks ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE clocks ADD "Version" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE case_events ADD "Version" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE assignments ADD "Position" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    ALTER TABLE assignments ADD "Version" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE assignments SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "RequestedAt", "Id") AS place FROM assignments) AS placed WHERE placed."Id" = assignments."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE clocks SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "Id") AS place FROM clocks) AS placed WHERE placed."Id" = clocks."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE tasks SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "CreatedAt", "Id") AS place FROM tasks) AS placed WHERE placed."Id" = tasks."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE files SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "AttachedAt", "Id") AS place FROM files) AS placed WHERE placed."Id" = files."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE drafts SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "StaffId" ORDER BY "StartedAt", "Id") AS place FROM drafts) AS placed WHERE placed."Id" = drafts."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE organisations SET "Rank" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (ORDER BY "Id") AS place FROM organisations) AS placed WHERE placed."Id" = organisations."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP TRIGGER case_events_no_rewriting ON case_events;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP TRIGGER case_events_no_truncate ON case_events;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP TRIGGER sections_no_rewriting ON sections;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    DROP TRIGGER sections_no_truncate ON sections;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE case_events SET "Version" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "At", "Id") AS place FROM case_events) AS placed WHERE placed."Id" = case_events."Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    UPDATE sections SET "Version" = named.version, "Position" = named.place
    FROM (SELECT e."CaseId" AS owner, e."Version" AS version, s.place, s.value ->> 'section' AS section,
                 coalesce(s.value ->> 'item', '00000000-0000-0000-0000-000000000000')::uuid AS item, (s.value ->> 'revision')::int AS revision
          FROM case_events AS e, jsonb_array_elements(e."Sealed"::jsonb) WITH ORDINALITY AS s (value, place)) AS named
    WHERE sections."CaseId" = named.owner AND sections."Section" = named.section AND sections."Item" = named.item AND sections."Revision" = named.revision;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE TRIGGER case_events_no_rewriting BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE TRIGGER sections_no_rewriting BEFORE UPDATE OR DELETE ON sections FOR EACH ROW EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE TRIGGER sections_no_truncate BEFORE TRUNCATE ON sections FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE INDEX "IX_tasks_DoneAt_DueOn_CreatedAt_Position" ON tasks ("DoneAt", "DueOn", "CreatedAt", "Position");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE UNIQUE INDEX "IX_organisations_Rank" ON organisations ("Rank");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    CREATE UNIQUE INDEX "IX_case_events_CaseId_Version" ON case_events ("CaseId", "Version");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129095303_StoredOrder') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129095303_StoredOrder', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    CREATE TABLE case_facts (
        "CaseId" uuid NOT NULL,
        "Name" character varying(40) NOT NULL,
        "Instance" character varying(80) NOT NULL,
        "Version" integer NOT NULL,
        "Json" text NOT NULL,
        CONSTRAINT "PK_case_facts" PRIMARY KEY ("CaseId", "Name", "Instance"),
        CONSTRAINT "FK_case_facts_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    INSERT INTO case_facts ("CaseId", "Name", "Instance", "Version", "Json") SELECT "Id", 'legal', '', 1, "Legal" FROM cases;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    ALTER TABLE case_tracks DROP CONSTRAINT "PK_case_tracks";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    ALTER TABLE cases DROP COLUMN "Legal";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    ALTER TABLE case_tracks ADD "Instance" character varying(80) NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    ALTER TABLE case_tracks ADD CONSTRAINT "PK_case_tracks" PRIMARY KEY ("CaseId", "Track", "Instance");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129110628_FactsByCapability') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129110628_FactsByCapability', '10.0.15');
    END IF;
END $EF$;
COMMIT;

