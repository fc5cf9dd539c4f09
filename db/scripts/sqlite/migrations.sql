CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "audit_checkpoints" (
    "Size" INTEGER NOT NULL CONSTRAINT "PK_audit_checkpoints" PRIMARY KEY,
    "SignedAt" TEXT NOT NULL,
    "Note" TEXT NOT NULL
);

CREATE TABLE "audit_entries" (
    "NodeId" TEXT NOT NULL,
    "NodeCounter" INTEGER NOT NULL,
    "Id" TEXT NOT NULL,
    "SchemaVersion" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "OrganisationId" TEXT NULL,
    "SessionId" TEXT NULL,
    "CaseId" TEXT NULL,
    "Subject" TEXT NOT NULL,
    "Sections" TEXT NOT NULL,
    "Explanation" TEXT NULL,
    "Purpose" TEXT NULL,
    "RequestId" TEXT NULL,
    "Detail" BLOB NOT NULL,
    "PreviousCommitment" BLOB NOT NULL,
    "Salt" BLOB NOT NULL,
    "Commitment" BLOB NOT NULL,
    CONSTRAINT "PK_audit_entries" PRIMARY KEY ("NodeId", "NodeCounter")
);

CREATE TABLE "audit_nodes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_audit_nodes" PRIMARY KEY,
    "StartedAt" TEXT NOT NULL,
    "Sequenced" INTEGER NOT NULL
);

CREATE TABLE "audit_positions" (
    "Position" INTEGER NOT NULL CONSTRAINT "PK_audit_positions" PRIMARY KEY,
    "NodeId" TEXT NOT NULL,
    "NodeCounter" INTEGER NOT NULL
);

CREATE TABLE "audit_tiles" (
    "Level" INTEGER NOT NULL,
    "TileIndex" INTEGER NOT NULL,
    "Width" INTEGER NOT NULL,
    "Content" BLOB NOT NULL,
    CONSTRAINT "PK_audit_tiles" PRIMARY KEY ("Level", "TileIndex")
);

CREATE TABLE "case_keys" (
    "CaseId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "MasterKey" INTEGER NOT NULL,
    "Wrapped" BLOB NOT NULL,
    CONSTRAINT "PK_case_keys" PRIMARY KEY ("CaseId", "Version")
);

CREATE TABLE "cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_cases" PRIMARY KEY,
    "Reference" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "ProfileVersion" TEXT NOT NULL,
    "SubPopulation" TEXT NULL,
    "Entry" TEXT NOT NULL,
    "Age" TEXT NOT NULL,
    "MainState" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ReferrerId" TEXT NOT NULL,
    "ReferrerOrganisationId" TEXT NOT NULL,
    "AuthorityId" TEXT NULL,
    "HighRisk" INTEGER NOT NULL,
    "InterpreterNeeded" INTEGER NOT NULL,
    "DoNotPhone" INTEGER NOT NULL,
    "DoNotWrite" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Legal" TEXT NOT NULL
);

CREATE TABLE "drafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
    "StaffId" TEXT NOT NULL,
    "Place" BLOB NOT NULL,
    "Revision" INTEGER NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "DeleteOn" TEXT NOT NULL,
    "Label" BLOB NOT NULL,
    "Content" BLOB NOT NULL
);

CREATE TABLE "idempotency_keys" (
    "StaffId" TEXT NOT NULL,
    "Key" BLOB NOT NULL,
    "Body" BLOB NOT NULL,
    "CaseId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Result" TEXT NOT NULL,
    CONSTRAINT "PK_idempotency_keys" PRIMARY KEY ("StaffId", "Key")
);

CREATE TABLE "key_ring" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_key_ring" PRIMARY KEY,
    "StoredAt" TEXT NOT NULL,
    "Sealed" BLOB NOT NULL
);

CREATE TABLE "leases" (
    "Job" TEXT NOT NULL CONSTRAINT "PK_leases" PRIMARY KEY,
    "Holder" TEXT NOT NULL,
    "Until" TEXT NOT NULL
);

CREATE TABLE "organisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_organisations" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "DecidesFor" TEXT NOT NULL,
    "SupportsFor" TEXT NOT NULL
);

CREATE TABLE "sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
    "StaffId" TEXT NOT NULL,
    "TokenHash" BLOB NOT NULL,
    "Epoch" INTEGER NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Device" TEXT NOT NULL
);

CREATE TABLE "staff" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_staff" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Epoch" INTEGER NOT NULL,
    "Disabled" INTEGER NOT NULL,
    "Lockouts" INTEGER NOT NULL,
    "SecondFactor" BLOB NULL,
    "Invitation" BLOB NULL,
    "InvitationFor" TEXT NULL,
    "InvitationUntil" TEXT NULL,
    "Demonstration" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "staff_roles" (
    "StaffId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    CONSTRAINT "PK_staff_roles" PRIMARY KEY ("StaffId", "Role")
);

CREATE TABLE "used_codes" (
    "StaffId" TEXT NOT NULL,
    "Code" BLOB NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_used_codes" PRIMARY KEY ("StaffId", "Code")
);

CREATE TABLE "assignments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_assignments" PRIMARY KEY,
    "OrganisationId" TEXT NOT NULL,
    "Function" TEXT NOT NULL,
    "StaffId" TEXT NULL,
    "RequestedAt" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "CaseId" TEXT NOT NULL,
    CONSTRAINT "FK_assignments_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "case_events" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_case_events" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "On" TEXT NOT NULL,
    "StaffId" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "UseCase" TEXT NOT NULL,
    "ProfileVersion" TEXT NOT NULL,
    "Steps" TEXT NOT NULL,
    "Sealed" TEXT NOT NULL,
    CONSTRAINT "FK_case_events_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "case_tracks" (
    "CaseId" TEXT NOT NULL,
    "Track" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    CONSTRAINT "PK_case_tracks" PRIMARY KEY ("CaseId", "Track"),
    CONSTRAINT "FK_case_tracks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "clocks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_clocks" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "StartedOn" TEXT NOT NULL,
    "Length" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "DueAtUtc" TEXT NOT NULL,
    "ProfileVersion" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "DoneOn" TEXT NULL,
    "ExpiredOn" TEXT NULL,
    "CaseId" TEXT NOT NULL,
    CONSTRAINT "FK_clocks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "files" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_files" PRIMARY KEY,
    "CaseId" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "KeyVersion" INTEGER NOT NULL,
    "AttachedAt" TEXT NOT NULL,
    "AttachedBy" TEXT NOT NULL,
    CONSTRAINT "FK_files_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "person_tokens" (
    "CaseId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Token" BLOB NOT NULL,
    CONSTRAINT "PK_person_tokens" PRIMARY KEY ("CaseId", "Kind", "Token"),
    CONSTRAINT "FK_person_tokens_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "sections" (
    "CaseId" TEXT NOT NULL,
    "Section" TEXT NOT NULL,
    "Item" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "SchemaVersion" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "Sealed" BLOB NOT NULL,
    CONSTRAINT "PK_sections" PRIMARY KEY ("CaseId", "Section", "Item", "Revision"),
    CONSTRAINT "FK_sections_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "tasks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_tasks" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Function" TEXT NOT NULL,
    "DueOn" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Clock" TEXT NULL,
    "DoneAt" TEXT NULL,
    "DoneBy" TEXT NULL,
    "CaseId" TEXT NOT NULL,
    CONSTRAINT "FK_tasks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "staff_claims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_staff_claims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_staff_claims_staff_UserId" FOREIGN KEY ("UserId") REFERENCES "staff" ("Id") ON DELETE CASCADE
);

CREATE TABLE "staff_logins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_staff_logins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_staff_logins_staff_UserId" FOREIGN KEY ("UserId") REFERENCES "staff" ("Id") ON DELETE CASCADE
);

CREATE TABLE "staff_tokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_staff_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_staff_tokens_staff_UserId" FOREIGN KEY ("UserId") REFERENCES "staff" ("Id") ON DELETE CASCADE
);

CREATE TABLE "file_parts" (
    "FileId" TEXT NOT NULL,
    "Part" INTEGER NOT NULL,
    "Sealed" BLOB NOT NULL,
    CONSTRAINT "PK_file_parts" PRIMARY KEY ("FileId", "Part"),
    CONSTRAINT "FK_file_parts_files_FileId" FOREIGN KEY ("FileId") REFERENCES "files" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_assignments_CaseId_Function_EndedAt_OrganisationId" ON "assignments" ("CaseId", "Function", "EndedAt", "OrganisationId");

CREATE INDEX "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId" ON "assignments" ("OrganisationId", "StaffId", "EndedAt", "Function", "CaseId");

CREATE INDEX "IX_assignments_StaffId_EndedAt_Function_CaseId" ON "assignments" ("StaffId", "EndedAt", "Function", "CaseId");

CREATE INDEX "IX_audit_entries_ActorId_RecordedAt" ON "audit_entries" ("ActorId", "RecordedAt");

CREATE INDEX "IX_audit_entries_CaseId_RecordedAt" ON "audit_entries" ("CaseId", "RecordedAt");

CREATE UNIQUE INDEX "IX_audit_entries_Id" ON "audit_entries" ("Id");

CREATE UNIQUE INDEX "IX_audit_positions_NodeId_NodeCounter" ON "audit_positions" ("NodeId", "NodeCounter");

CREATE INDEX "IX_case_events_CaseId_At" ON "case_events" ("CaseId", "At");

CREATE INDEX "IX_cases_OpenedAt" ON "cases" ("OpenedAt");

CREATE UNIQUE INDEX "IX_cases_Reference" ON "cases" ("Reference");

CREATE INDEX "IX_cases_ReferrerId" ON "cases" ("ReferrerId");

CREATE INDEX "IX_cases_ReferrerOrganisationId" ON "cases" ("ReferrerOrganisationId");

CREATE INDEX "IX_clocks_CaseId" ON "clocks" ("CaseId");

CREATE INDEX "IX_clocks_DueOn" ON "clocks" ("DueOn");

CREATE INDEX "IX_drafts_DeleteOn" ON "drafts" ("DeleteOn");

CREATE UNIQUE INDEX "IX_drafts_StaffId_Place" ON "drafts" ("StaffId", "Place");

CREATE INDEX "IX_files_CaseId" ON "files" ("CaseId");

CREATE INDEX "IX_person_tokens_Kind_Token" ON "person_tokens" ("Kind", "Token");

CREATE INDEX "IX_sessions_StaffId" ON "sessions" ("StaffId");

CREATE UNIQUE INDEX "IX_sessions_TokenHash" ON "sessions" ("TokenHash");

CREATE INDEX "EmailIndex" ON "staff" ("NormalizedEmail");

CREATE UNIQUE INDEX "IX_staff_Invitation" ON "staff" ("Invitation");

CREATE UNIQUE INDEX "UserNameIndex" ON "staff" ("NormalizedUserName");

CREATE INDEX "IX_staff_claims_UserId" ON "staff_claims" ("UserId");

CREATE INDEX "IX_staff_logins_UserId" ON "staff_logins" ("UserId");

CREATE INDEX "IX_tasks_CaseId_Function_DoneAt_DueOn" ON "tasks" ("CaseId", "Function", "DoneAt", "DueOn");

CREATE INDEX "IX_tasks_DoneBy_DoneAt" ON "tasks" ("DoneBy", "DoneAt");

CREATE INDEX "IX_tasks_Kind_DoneAt" ON "tasks" ("Kind", "DoneAt");

CREATE TRIGGER audit_checkpoints_no_update BEFORE UPDATE ON audit_checkpoints BEGIN SELECT RAISE(ABORT, 'audit_checkpoints is append-only'); END;

CREATE TRIGGER audit_checkpoints_no_delete BEFORE DELETE ON audit_checkpoints BEGIN SELECT RAISE(ABORT, 'audit_checkpoints is append-only'); END;

CREATE TRIGGER audit_checkpoints_no_replace BEFORE INSERT ON audit_checkpoints WHEN EXISTS (SELECT 1 FROM audit_checkpoints WHERE "Size" = NEW."Size") BEGIN SELECT RAISE(ABORT, 'audit_checkpoints is append-only'); END;

CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;

CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;

CREATE TRIGGER audit_entries_no_replace BEFORE INSERT ON audit_entries WHEN EXISTS (SELECT 1 FROM audit_entries WHERE "NodeId" = NEW."NodeId" AND "NodeCounter" = NEW."NodeCounter") BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;

CREATE TRIGGER audit_positions_no_update BEFORE UPDATE ON audit_positions BEGIN SELECT RAISE(ABORT, 'audit_positions is append-only'); END;

CREATE TRIGGER audit_positions_no_delete BEFORE DELETE ON audit_positions BEGIN SELECT RAISE(ABORT, 'audit_positions is append-only'); END;

CREATE TRIGGER audit_positions_no_replace BEFORE INSERT ON audit_positions WHEN EXISTS (SELECT 1 FROM audit_positions WHERE "Position" = NEW."Position") BEGIN SELECT RAISE(ABORT, 'audit_positions is append-only'); END;

CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER case_events_no_replace BEFORE INSERT ON case_events WHEN EXISTS (SELECT 1 FROM case_events WHERE "Id" = NEW."Id") BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER file_parts_no_update BEFORE UPDATE ON file_parts BEGIN SELECT RAISE(ABORT, 'file_parts is append-only'); END;

CREATE TRIGGER file_parts_no_delete BEFORE DELETE ON file_parts BEGIN SELECT RAISE(ABORT, 'file_parts is append-only'); END;

CREATE TRIGGER file_parts_no_replace BEFORE INSERT ON file_parts WHEN EXISTS (SELECT 1 FROM file_parts WHERE "FileId" = NEW."FileId" AND "Part" = NEW."Part") BEGIN SELECT RAISE(ABORT, 'file_parts is append-only'); END;

CREATE TRIGGER sections_no_update BEFORE UPDATE ON sections BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

CREATE TRIGGER sections_no_delete BEFORE DELETE ON sections BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

CREATE TRIGGER sections_no_replace BEFORE INSERT ON sections WHEN EXISTS (SELECT 1 FROM sections WHERE "CaseId" = NEW."CaseId" AND "Section" = NEW."Section" AND "Item" = NEW."Item" AND "Revision" = NEW."Revision") BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122062457_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_tasks_Kind_DoneAt";

DROP INDEX "IX_assignments_CaseId_Function_EndedAt_OrganisationId";

DROP INDEX "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId";

ALTER TABLE "cases" ADD "CodeNumber" INTEGER NULL;

CREATE INDEX "IX_tasks_DoneAt_DueOn_Id" ON "tasks" ("DoneAt", "DueOn", "Id");

CREATE INDEX "IX_tasks_Kind_DoneAt_DueOn" ON "tasks" ("Kind", "DoneAt", "DueOn");

CREATE INDEX "IX_clocks_ExpiredOn_DoneOn_DueAtUtc" ON "clocks" ("ExpiredOn", "DoneOn", "DueAtUtc");

CREATE INDEX "IX_cases_CodeNumber" ON "cases" ("CodeNumber");

CREATE INDEX "IX_cases_MainState_OpenedAt" ON "cases" ("MainState", "OpenedAt");

CREATE INDEX "IX_case_tracks_Track_State" ON "case_tracks" ("Track", "State");

CREATE INDEX "IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId" ON "assignments" ("CaseId", "EndedAt", "OrganisationId", "Function", "StaffId");

CREATE INDEX "IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId" ON "assignments" ("OrganisationId", "EndedAt", "StaffId", "Function", "CaseId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129090511_FindsByIndex', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_tasks_DoneAt_DueOn_Id";

DROP INDEX "IX_case_events_CaseId_At";

ALTER TABLE "tasks" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "tasks" ADD "Version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "sections" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "sections" ADD "Version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "organisations" ADD "Rank" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "files" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "drafts" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "clocks" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "clocks" ADD "Version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "case_events" ADD "Version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "assignments" ADD "Position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "assignments" ADD "Version" INTEGER NOT NULL DEFAULT 0;

UPDATE assignments SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "RequestedAt", "Id") AS place FROM assignments) AS placed WHERE placed."Id" = assignments."Id";

UPDATE clocks SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "Id") AS place FROM clocks) AS placed WHERE placed."Id" = clocks."Id";

UPDATE tasks SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "CreatedAt", "Id") AS place FROM tasks) AS placed WHERE placed."Id" = tasks."Id";

UPDATE files SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "AttachedAt", "Id") AS place FROM files) AS placed WHERE placed."Id" = files."Id";

UPDATE drafts SET "Position" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "StaffId" ORDER BY "StartedAt", "Id") AS place FROM drafts) AS placed WHERE placed."Id" = drafts."Id";

UPDATE organisations SET "Rank" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (ORDER BY "Id") AS place FROM organisations) AS placed WHERE placed."Id" = organisations."Id";

DROP TRIGGER case_events_no_update;

DROP TRIGGER case_events_no_delete;

DROP TRIGGER case_events_no_replace;

DROP TRIGGER sections_no_update;

DROP TRIGGER sections_no_delete;

DROP TRIGGER sections_no_replace;

UPDATE case_events SET "Version" = placed.place FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "CaseId" ORDER BY "At", "Id") AS place FROM case_events) AS placed WHERE placed."Id" = case_events."Id";

UPDATE sections SET "Version" = named.version, "Position" = named.place
FROM (SELECT e."CaseId" AS owner, e."Version" AS version, s.key + 1 AS place, s.value ->> '$.section' AS section,
             upper(coalesce(s.value ->> '$.item', '00000000-0000-0000-0000-000000000000')) AS item, s.value ->> '$.revision' AS revision
      FROM case_events AS e, json_each(e."Sealed") AS s) AS named
WHERE sections."CaseId" = named.owner AND sections."Section" = named.section AND sections."Item" = named.item AND sections."Revision" = named.revision;

CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER case_events_no_replace BEFORE INSERT ON case_events WHEN EXISTS (SELECT 1 FROM case_events WHERE "Id" = NEW."Id") BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;

CREATE TRIGGER sections_no_update BEFORE UPDATE ON sections BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

CREATE TRIGGER sections_no_delete BEFORE DELETE ON sections BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

CREATE TRIGGER sections_no_replace BEFORE INSERT ON sections WHEN EXISTS (SELECT 1 FROM sections WHERE "CaseId" = NEW."CaseId" AND "Section" = NEW."Section" AND "Item" = NEW."Item" AND "Revision" = NEW."Revision") BEGIN SELECT RAISE(ABORT, 'sections is append-only'); END;

CREATE INDEX "IX_tasks_DoneAt_DueOn_CreatedAt_Position" ON "tasks" ("DoneAt", "DueOn", "CreatedAt", "Position");

CREATE UNIQUE INDEX "IX_organisations_Rank" ON "organisations" ("Rank");

CREATE UNIQUE INDEX "IX_case_events_CaseId_Version" ON "case_events" ("CaseId", "Version");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129095245_StoredOrder', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "case_facts" (
    "CaseId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Instance" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "PK_case_facts" PRIMARY KEY ("CaseId", "Name", "Instance"),
    CONSTRAINT "FK_case_facts_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

INSERT INTO case_facts ("CaseId", "Name", "Instance", "Version", "Json") SELECT "Id", 'legal', '', 1, "Legal" FROM cases;

ALTER TABLE "case_tracks" ADD "Instance" TEXT NOT NULL DEFAULT '';

CREATE TABLE "ef_temp_case_tracks" (
    "CaseId" TEXT NOT NULL,
    "Track" TEXT NOT NULL,
    "Instance" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    CONSTRAINT "PK_case_tracks" PRIMARY KEY ("CaseId", "Track", "Instance"),
    CONSTRAINT "FK_case_tracks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "cases" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_case_tracks" ("CaseId", "Track", "Instance", "Since", "State")
SELECT "CaseId", "Track", "Instance", "Since", "State"
FROM "case_tracks";

CREATE TABLE "ef_temp_cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_cases" PRIMARY KEY,
    "Age" TEXT NOT NULL,
    "AuthorityId" TEXT NULL,
    "CodeNumber" INTEGER NULL,
    "DoNotPhone" INTEGER NOT NULL,
    "DoNotWrite" INTEGER NOT NULL,
    "Entry" TEXT NOT NULL,
    "HighRisk" INTEGER NOT NULL,
    "InterpreterNeeded" INTEGER NOT NULL,
    "MainState" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "ProfileVersion" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "ReferrerId" TEXT NOT NULL,
    "ReferrerOrganisationId" TEXT NOT NULL,
    "SubPopulation" TEXT NULL,
    "Version" INTEGER NOT NULL
);

INSERT INTO "ef_temp_cases" ("Id", "Age", "AuthorityId", "CodeNumber", "DoNotPhone", "DoNotWrite", "Entry", "HighRisk", "InterpreterNeeded", "MainState", "OpenedAt", "Profile", "ProfileVersion", "Reference", "ReferrerId", "ReferrerOrganisationId", "SubPopulation", "Version")
SELECT "Id", "Age", "AuthorityId", "CodeNumber", "DoNotPhone", "DoNotWrite", "Entry", "HighRisk", "InterpreterNeeded", "MainState", "OpenedAt", "Profile", "ProfileVersion", "Reference", "ReferrerId", "ReferrerOrganisationId", "SubPopulation", "Version"
FROM "cases";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "case_tracks";

ALTER TABLE "ef_temp_case_tracks" RENAME TO "case_tracks";

DROP TABLE "cases";

ALTER TABLE "ef_temp_cases" RENAME TO "cases";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_case_tracks_Track_State" ON "case_tracks" ("Track", "State");

CREATE INDEX "IX_cases_CodeNumber" ON "cases" ("CodeNumber");

CREATE INDEX "IX_cases_MainState_OpenedAt" ON "cases" ("MainState", "OpenedAt");

CREATE INDEX "IX_cases_OpenedAt" ON "cases" ("OpenedAt");

CREATE UNIQUE INDEX "IX_cases_Reference" ON "cases" ("Reference");

CREATE INDEX "IX_cases_ReferrerId" ON "cases" ("ReferrerId");

CREATE INDEX "IX_cases_ReferrerOrganisationId" ON "cases" ("ReferrerOrganisationId");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129110609_FactsByCapability', '10.0.15');

