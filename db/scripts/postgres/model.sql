CREATE TABLE audit_checkpoints (
    "Size" bigint NOT NULL,
    "SignedAt" timestamp with time zone NOT NULL,
    "Note" character varying(2000) NOT NULL,
    CONSTRAINT "PK_audit_checkpoints" PRIMARY KEY ("Size")
);


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


CREATE TABLE audit_nodes (
    "Id" uuid NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "Sequenced" bigint NOT NULL,
    CONSTRAINT "PK_audit_nodes" PRIMARY KEY ("Id")
);


CREATE TABLE audit_positions (
    "Position" bigint NOT NULL,
    "NodeId" uuid NOT NULL,
    "NodeCounter" bigint NOT NULL,
    CONSTRAINT "PK_audit_positions" PRIMARY KEY ("Position")
);


CREATE TABLE audit_tiles (
    "Level" integer NOT NULL,
    "TileIndex" bigint NOT NULL,
    "Width" integer NOT NULL,
    "Content" bytea NOT NULL,
    CONSTRAINT "PK_audit_tiles" PRIMARY KEY ("Level", "TileIndex")
);


CREATE TABLE case_keys (
    "CaseId" uuid NOT NULL,
    "Version" integer NOT NULL,
    "MasterKey" integer NOT NULL,
    "Wrapped" bytea NOT NULL,
    CONSTRAINT "PK_case_keys" PRIMARY KEY ("CaseId", "Version")
);


CREATE TABLE cases (
    "Id" uuid NOT NULL,
    "Reference" character varying(20) NOT NULL,
    "CodeNumber" integer,
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
    CONSTRAINT "PK_cases" PRIMARY KEY ("Id")
);


CREATE TABLE drafts (
    "Id" uuid NOT NULL,
    "StaffId" uuid NOT NULL,
    "Place" bytea NOT NULL,
    "Revision" integer NOT NULL,
    "StartedAt" timestamp with time zone NOT NULL,
    "SavedAt" timestamp with time zone NOT NULL,
    "DeleteOn" date NOT NULL,
    "Position" integer NOT NULL,
    "Label" bytea NOT NULL,
    "Content" bytea NOT NULL,
    CONSTRAINT "PK_drafts" PRIMARY KEY ("Id")
);


CREATE TABLE idempotency_keys (
    "StaffId" uuid NOT NULL,
    "Key" bytea NOT NULL,
    "Body" bytea NOT NULL,
    "CaseId" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Result" text NOT NULL,
    CONSTRAINT "PK_idempotency_keys" PRIMARY KEY ("StaffId", "Key")
);


CREATE TABLE key_ring (
    "Id" uuid NOT NULL,
    "StoredAt" timestamp with time zone NOT NULL,
    "Sealed" bytea NOT NULL,
    CONSTRAINT "PK_key_ring" PRIMARY KEY ("Id")
);


CREATE TABLE leases (
    "Job" character varying(40) NOT NULL,
    "Holder" uuid NOT NULL,
    "Until" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_leases" PRIMARY KEY ("Job")
);


CREATE TABLE organisations (
    "Id" uuid NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "DecidesFor" text NOT NULL,
    "SupportsFor" text NOT NULL,
    "Rank" integer NOT NULL,
    CONSTRAINT "PK_organisations" PRIMARY KEY ("Id")
);


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


CREATE TABLE staff_roles (
    "StaffId" uuid NOT NULL,
    "Role" character varying(40) NOT NULL,
    CONSTRAINT "PK_staff_roles" PRIMARY KEY ("StaffId", "Role")
);


CREATE TABLE used_codes (
    "StaffId" uuid NOT NULL,
    "Code" bytea NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_used_codes" PRIMARY KEY ("StaffId", "Code")
);


CREATE TABLE assignments (
    "Id" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "Function" character varying(40) NOT NULL,
    "StaffId" uuid,
    "RequestedAt" timestamp with time zone NOT NULL,
    "AcceptedAt" timestamp with time zone,
    "EndedAt" timestamp with time zone,
    "CaseId" uuid NOT NULL,
    "Position" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_assignments" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_assignments_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE case_events (
    "Id" uuid NOT NULL,
    "CaseId" uuid NOT NULL,
    "Version" integer NOT NULL,
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


CREATE TABLE case_facts (
    "CaseId" uuid NOT NULL,
    "Name" character varying(40) NOT NULL,
    "Instance" character varying(80) NOT NULL,
    "Version" integer NOT NULL,
    "Json" text NOT NULL,
    CONSTRAINT "PK_case_facts" PRIMARY KEY ("CaseId", "Name", "Instance"),
    CONSTRAINT "FK_case_facts_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE case_tracks (
    "CaseId" uuid NOT NULL,
    "Track" character varying(40) NOT NULL,
    "Instance" character varying(80) NOT NULL,
    "State" character varying(40) NOT NULL,
    "Since" date NOT NULL,
    CONSTRAINT "PK_case_tracks" PRIMARY KEY ("CaseId", "Track", "Instance"),
    CONSTRAINT "FK_case_tracks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


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
    "Position" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_clocks" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_clocks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE files (
    "Id" uuid NOT NULL,
    "CaseId" uuid NOT NULL,
    "Category" character varying(40) NOT NULL,
    "Length" bigint NOT NULL,
    "KeyVersion" integer NOT NULL,
    "AttachedAt" timestamp with time zone NOT NULL,
    "AttachedBy" uuid NOT NULL,
    "Position" integer NOT NULL,
    CONSTRAINT "PK_files" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_files_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE person_tokens (
    "CaseId" uuid NOT NULL,
    "Kind" character varying(30) NOT NULL,
    "Token" bytea NOT NULL,
    CONSTRAINT "PK_person_tokens" PRIMARY KEY ("CaseId", "Kind", "Token"),
    CONSTRAINT "FK_person_tokens_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE sections (
    "CaseId" uuid NOT NULL,
    "Section" character varying(40) NOT NULL,
    "Item" uuid NOT NULL,
    "Revision" integer NOT NULL,
    "SchemaVersion" integer NOT NULL,
    "RecordedAt" timestamp with time zone NOT NULL,
    "RecordedBy" uuid NOT NULL,
    "Sealed" bytea NOT NULL,
    "Version" integer NOT NULL,
    "Position" integer NOT NULL,
    CONSTRAINT "PK_sections" PRIMARY KEY ("CaseId", "Section", "Item", "Revision"),
    CONSTRAINT "FK_sections_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


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
    "Position" integer NOT NULL,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_tasks" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_tasks_cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES cases ("Id") ON DELETE RESTRICT
);


CREATE TABLE staff_claims (
    "Id" integer GENERATED BY DEFAULT AS IDENTITY,
    "UserId" uuid NOT NULL,
    "ClaimType" character varying(200),
    "ClaimValue" character varying(200),
    CONSTRAINT "PK_staff_claims" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_staff_claims_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
);


CREATE TABLE staff_logins (
    "LoginProvider" character varying(200) NOT NULL,
    "ProviderKey" character varying(200) NOT NULL,
    "ProviderDisplayName" character varying(200),
    "UserId" uuid NOT NULL,
    CONSTRAINT "PK_staff_logins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_staff_logins_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
);


CREATE TABLE staff_tokens (
    "UserId" uuid NOT NULL,
    "LoginProvider" character varying(200) NOT NULL,
    "Name" character varying(200) NOT NULL,
    "Value" character varying(1000),
    CONSTRAINT "PK_staff_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_staff_tokens_staff_UserId" FOREIGN KEY ("UserId") REFERENCES staff ("Id") ON DELETE CASCADE
);


CREATE TABLE file_parts (
    "FileId" uuid NOT NULL,
    "Part" integer NOT NULL,
    "Sealed" bytea NOT NULL,
    CONSTRAINT "PK_file_parts" PRIMARY KEY ("FileId", "Part"),
    CONSTRAINT "FK_file_parts_files_FileId" FOREIGN KEY ("FileId") REFERENCES files ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId" ON assignments ("CaseId", "EndedAt", "OrganisationId", "Function", "StaffId");


CREATE INDEX "IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId" ON assignments ("OrganisationId", "EndedAt", "StaffId", "Function", "CaseId");


CREATE INDEX "IX_assignments_StaffId_EndedAt_Function_CaseId" ON assignments ("StaffId", "EndedAt", "Function", "CaseId");


CREATE INDEX "IX_audit_entries_ActorId_RecordedAt" ON audit_entries ("ActorId", "RecordedAt");


CREATE INDEX "IX_audit_entries_CaseId_RecordedAt" ON audit_entries ("CaseId", "RecordedAt");


CREATE UNIQUE INDEX "IX_audit_entries_Id" ON audit_entries ("Id");


CREATE UNIQUE INDEX "IX_audit_positions_NodeId_NodeCounter" ON audit_positions ("NodeId", "NodeCounter");


CREATE UNIQUE INDEX "IX_case_events_CaseId_Version" ON case_events ("CaseId", "Version");


CREATE INDEX "IX_case_tracks_Track_State" ON case_tracks ("Track", "State");


CREATE INDEX "IX_cases_CodeNumber" ON cases ("CodeNumber");


CREATE INDEX "IX_cases_MainState_OpenedAt" ON cases ("MainState", "OpenedAt");


CREATE INDEX "IX_cases_OpenedAt" ON cases ("OpenedAt");


CREATE UNIQUE INDEX "IX_cases_Reference" ON cases ("Reference");


CREATE INDEX "IX_cases_ReferrerId" ON cases ("ReferrerId");


CREATE INDEX "IX_cases_ReferrerOrganisationId" ON cases ("ReferrerOrganisationId");


CREATE INDEX "IX_clocks_CaseId" ON clocks ("CaseId");


CREATE INDEX "IX_clocks_DueOn" ON clocks ("DueOn");


CREATE INDEX "IX_clocks_ExpiredOn_DoneOn_DueAtUtc" ON clocks ("ExpiredOn", "DoneOn", "DueAtUtc");


CREATE INDEX "IX_drafts_DeleteOn" ON drafts ("DeleteOn");


CREATE UNIQUE INDEX "IX_drafts_StaffId_Place" ON drafts ("StaffId", "Place");


CREATE INDEX "IX_files_CaseId" ON files ("CaseId");


CREATE UNIQUE INDEX "IX_organisations_Rank" ON organisations ("Rank");


CREATE INDEX "IX_person_tokens_Kind_Token" ON person_tokens ("Kind", "Token");


CREATE INDEX "IX_sessions_StaffId" ON sessions ("StaffId");


CREATE UNIQUE INDEX "IX_sessions_TokenHash" ON sessions ("TokenHash");


CREATE INDEX "EmailIndex" ON staff ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_staff_Invitation" ON staff ("Invitation");


CREATE UNIQUE INDEX "UserNameIndex" ON staff ("NormalizedUserName");


CREATE INDEX "IX_staff_claims_UserId" ON staff_claims ("UserId");


CREATE INDEX "IX_staff_logins_UserId" ON staff_logins ("UserId");


CREATE INDEX "IX_tasks_CaseId_Function_DoneAt_DueOn" ON tasks ("CaseId", "Function", "DoneAt", "DueOn");


CREATE INDEX "IX_tasks_DoneAt_DueOn_CreatedAt_Position" ON tasks ("DoneAt", "DueOn", "CreatedAt", "Position");


CREATE INDEX "IX_tasks_DoneBy_DoneAt" ON tasks ("DoneBy", "DoneAt");


CREATE INDEX "IX_tasks_Kind_DoneAt_DueOn" ON tasks ("Kind", "DoneAt", "DueOn");


