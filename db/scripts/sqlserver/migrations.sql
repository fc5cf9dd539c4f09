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
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [audit_checkpoints] (
        [Size] bigint NOT NULL,
        [SignedAt] datetime2 NOT NULL,
        [Note] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_audit_checkpoints] PRIMARY KEY ([Size])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [audit_entries] (
        [NodeId] uniqueidentifier NOT NULL,
        [NodeCounter] bigint NOT NULL,
        [Id] uniqueidentifier NOT NULL,
        [SchemaVersion] int NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [ActorId] uniqueidentifier NULL,
        [OrganisationId] uniqueidentifier NULL,
        [SessionId] uniqueidentifier NULL,
        [CaseId] uniqueidentifier NULL,
        [Subject] nvarchar(80) NOT NULL,
        [Sections] nvarchar(max) NOT NULL,
        [Explanation] nvarchar(400) NULL,
        [Purpose] nvarchar(60) NULL,
        [RequestId] nvarchar(60) NULL,
        [Detail] varbinary(max) NOT NULL,
        [PreviousCommitment] varbinary(32) NOT NULL,
        [Salt] varbinary(16) NOT NULL,
        [Commitment] varbinary(32) NOT NULL,
        CONSTRAINT [PK_audit_entries] PRIMARY KEY ([NodeId], [NodeCounter])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [audit_nodes] (
        [Id] uniqueidentifier NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [Sequenced] bigint NOT NULL,
        CONSTRAINT [PK_audit_nodes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [audit_positions] (
        [Position] bigint NOT NULL,
        [NodeId] uniqueidentifier NOT NULL,
        [NodeCounter] bigint NOT NULL,
        CONSTRAINT [PK_audit_positions] PRIMARY KEY ([Position])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [audit_tiles] (
        [Level] int NOT NULL,
        [TileIndex] bigint NOT NULL,
        [Width] int NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_audit_tiles] PRIMARY KEY ([Level], [TileIndex])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [case_keys] (
        [CaseId] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [MasterKey] int NOT NULL,
        [Wrapped] varbinary(max) NOT NULL,
        CONSTRAINT [PK_case_keys] PRIMARY KEY ([CaseId], [Version])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [cases] (
        [Id] uniqueidentifier NOT NULL,
        [Reference] nvarchar(20) NOT NULL,
        [Profile] nvarchar(10) NOT NULL,
        [ProfileVersion] nvarchar(40) NOT NULL,
        [SubPopulation] nvarchar(40) NULL,
        [Entry] nvarchar(40) NOT NULL,
        [Age] nvarchar(40) NOT NULL,
        [MainState] nvarchar(40) NOT NULL,
        [OpenedAt] datetime2 NOT NULL,
        [ReferrerId] uniqueidentifier NOT NULL,
        [ReferrerOrganisationId] uniqueidentifier NOT NULL,
        [AuthorityId] uniqueidentifier NULL,
        [HighRisk] bit NOT NULL,
        [InterpreterNeeded] bit NOT NULL,
        [DoNotPhone] bit NOT NULL,
        [DoNotWrite] bit NOT NULL,
        [Version] int NOT NULL,
        [Legal] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_cases] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [drafts] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Place] varbinary(32) NOT NULL,
        [Revision] int NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        [DeleteOn] date NOT NULL,
        [Label] varbinary(max) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_drafts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [idempotency_keys] (
        [StaffId] uniqueidentifier NOT NULL,
        [Key] varbinary(32) NOT NULL,
        [Body] varbinary(32) NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_idempotency_keys] PRIMARY KEY ([StaffId], [Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [key_ring] (
        [Id] uniqueidentifier NOT NULL,
        [StoredAt] datetime2 NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        CONSTRAINT [PK_key_ring] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [leases] (
        [Job] nvarchar(40) NOT NULL,
        [Holder] uniqueidentifier NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_leases] PRIMARY KEY ([Job])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [organisations] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [DecidesFor] nvarchar(max) NOT NULL,
        [SupportsFor] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_organisations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [sessions] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [TokenHash] varbinary(32) NOT NULL,
        [Epoch] int NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [Device] nvarchar(120) NOT NULL,
        CONSTRAINT [PK_sessions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [staff] (
        [Id] uniqueidentifier NOT NULL,
        [DisplayName] nvarchar(200) NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Epoch] int NOT NULL,
        [Disabled] bit NOT NULL,
        [Lockouts] int NOT NULL,
        [SecondFactor] varbinary(200) NULL,
        [Invitation] varbinary(32) NULL,
        [InvitationFor] nvarchar(40) NULL,
        [InvitationUntil] datetime2 NULL,
        [Demonstration] bit NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(400) NULL,
        [SecurityStamp] nvarchar(200) NULL,
        [ConcurrencyStamp] nvarchar(200) NULL,
        [PhoneNumber] nvarchar(200) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_staff] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [staff_roles] (
        [StaffId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_staff_roles] PRIMARY KEY ([StaffId], [Role])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [used_codes] (
        [StaffId] uniqueidentifier NOT NULL,
        [Code] varbinary(32) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_used_codes] PRIMARY KEY ([StaffId], [Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [assignments] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Function] nvarchar(40) NOT NULL,
        [StaffId] uniqueidentifier NULL,
        [RequestedAt] datetime2 NOT NULL,
        [AcceptedAt] datetime2 NULL,
        [EndedAt] datetime2 NULL,
        [CaseId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_assignments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_assignments_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [case_events] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [On] date NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [UseCase] nvarchar(60) NOT NULL,
        [ProfileVersion] nvarchar(40) NOT NULL,
        [Steps] nvarchar(max) NOT NULL,
        [Sealed] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_case_events] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_case_events_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [case_tracks] (
        [CaseId] uniqueidentifier NOT NULL,
        [Track] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Since] date NOT NULL,
        CONSTRAINT [PK_case_tracks] PRIMARY KEY ([CaseId], [Track]),
        CONSTRAINT [FK_case_tracks_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [clocks] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [StartedOn] date NOT NULL,
        [Length] nvarchar(30) NOT NULL,
        [DueOn] date NOT NULL,
        [DueAtUtc] datetime2 NOT NULL,
        [ProfileVersion] nvarchar(40) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [DoneOn] date NULL,
        [ExpiredOn] date NULL,
        [CaseId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_clocks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_clocks_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [files] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Length] bigint NOT NULL,
        [KeyVersion] int NOT NULL,
        [AttachedAt] datetime2 NOT NULL,
        [AttachedBy] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_files] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_files_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [person_tokens] (
        [CaseId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(30) NOT NULL,
        [Token] varbinary(16) NOT NULL,
        CONSTRAINT [PK_person_tokens] PRIMARY KEY ([CaseId], [Kind], [Token]),
        CONSTRAINT [FK_person_tokens_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [sections] (
        [CaseId] uniqueidentifier NOT NULL,
        [Section] nvarchar(40) NOT NULL,
        [Item] uniqueidentifier NOT NULL,
        [Revision] int NOT NULL,
        [SchemaVersion] int NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] uniqueidentifier NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        CONSTRAINT [PK_sections] PRIMARY KEY ([CaseId], [Section], [Item], [Revision]),
        CONSTRAINT [FK_sections_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [tasks] (
        [Id] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Function] nvarchar(40) NOT NULL,
        [DueOn] date NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Clock] nvarchar(40) NULL,
        [DoneAt] datetime2 NULL,
        [DoneBy] uniqueidentifier NULL,
        [CaseId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_tasks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_tasks_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [staff_claims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(200) NULL,
        [ClaimValue] nvarchar(200) NULL,
        CONSTRAINT [PK_staff_claims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_staff_claims_staff_UserId] FOREIGN KEY ([UserId]) REFERENCES [staff] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [staff_logins] (
        [LoginProvider] nvarchar(200) NOT NULL,
        [ProviderKey] nvarchar(200) NOT NULL,
        [ProviderDisplayName] nvarchar(200) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_staff_logins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_staff_logins_staff_UserId] FOREIGN KEY ([UserId]) REFERENCES [staff] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [staff_tokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(200) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Value] nvarchar(1000) NULL,
        CONSTRAINT [PK_staff_tokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_staff_tokens_staff_UserId] FOREIGN KEY ([UserId]) REFERENCES [staff] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE TABLE [file_parts] (
        [FileId] uniqueidentifier NOT NULL,
        [Part] int NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        CONSTRAINT [PK_file_parts] PRIMARY KEY ([FileId], [Part]),
        CONSTRAINT [FK_file_parts_files_FileId] FOREIGN KEY ([FileId]) REFERENCES [files] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_assignments_CaseId_Function_EndedAt_OrganisationId] ON [assignments] ([CaseId], [Function], [EndedAt], [OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId] ON [assignments] ([OrganisationId], [StaffId], [EndedAt], [Function], [CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_assignments_StaffId_EndedAt_Function_CaseId] ON [assignments] ([StaffId], [EndedAt], [Function], [CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_audit_entries_ActorId_RecordedAt] ON [audit_entries] ([ActorId], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_audit_entries_CaseId_RecordedAt] ON [audit_entries] ([CaseId], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_audit_entries_Id] ON [audit_entries] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_audit_positions_NodeId_NodeCounter] ON [audit_positions] ([NodeId], [NodeCounter]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_case_events_CaseId_At] ON [case_events] ([CaseId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_cases_OpenedAt] ON [cases] ([OpenedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_cases_Reference] ON [cases] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_cases_ReferrerId] ON [cases] ([ReferrerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_cases_ReferrerOrganisationId] ON [cases] ([ReferrerOrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_clocks_CaseId] ON [clocks] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_clocks_DueOn] ON [clocks] ([DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_drafts_DeleteOn] ON [drafts] ([DeleteOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_drafts_StaffId_Place] ON [drafts] ([StaffId], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_files_CaseId] ON [files] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_person_tokens_Kind_Token] ON [person_tokens] ([Kind], [Token]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_sessions_StaffId] ON [sessions] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_sessions_TokenHash] ON [sessions] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [staff] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_staff_Invitation] ON [staff] ([Invitation]) WHERE [Invitation] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [staff] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_staff_claims_UserId] ON [staff_claims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_staff_logins_UserId] ON [staff_logins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_tasks_CaseId_Function_DoneAt_DueOn] ON [tasks] ([CaseId], [Function], [DoneAt], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_tasks_DoneBy_DoneAt] ON [tasks] ([DoneBy], [DoneAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    CREATE INDEX [IX_tasks_Kind_DoneAt] ON [tasks] ([Kind], [DoneAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [audit_checkpoints_append_only] ON [audit_checkpoints] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''audit_checkpoints is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [audit_entries_append_only] ON [audit_entries] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''audit_entries is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [audit_positions_append_only] ON [audit_positions] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''audit_positions is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [case_events_append_only] ON [case_events] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''case_events is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [file_parts_append_only] ON [file_parts] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''file_parts is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    EXEC(N'CREATE TRIGGER [sections_append_only] ON [sections] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''sections is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122062504_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122062504_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261122062504_Initial')
    THROW 50000, N'The migration before this one, 20261122062504_Initial, did not come about.', 1;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    DROP INDEX [IX_tasks_Kind_DoneAt] ON [tasks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    DROP INDEX [IX_assignments_CaseId_Function_EndedAt_OrganisationId] ON [assignments];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    DROP INDEX [IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId] ON [assignments];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    ALTER TABLE [cases] ADD [CodeNumber] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_tasks_DoneAt_DueOn_Id] ON [tasks] ([DoneAt], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_tasks_Kind_DoneAt_DueOn] ON [tasks] ([Kind], [DoneAt], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_clocks_ExpiredOn_DoneOn_DueAtUtc] ON [clocks] ([ExpiredOn], [DoneOn], [DueAtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_cases_CodeNumber] ON [cases] ([CodeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_cases_MainState_OpenedAt] ON [cases] ([MainState], [OpenedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_case_tracks_Track_State] ON [case_tracks] ([Track], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId] ON [assignments] ([CaseId], [EndedAt], [OrganisationId], [Function], [StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    CREATE INDEX [IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId] ON [assignments] ([OrganisationId], [EndedAt], [StaffId], [Function], [CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129090530_FindsByIndex'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129090530_FindsByIndex', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261129090530_FindsByIndex')
    THROW 50000, N'The migration before this one, 20261129090530_FindsByIndex, did not come about.', 1;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    DROP INDEX [IX_tasks_DoneAt_DueOn_Id] ON [tasks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    DROP INDEX [IX_case_events_CaseId_At] ON [case_events];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [tasks] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [tasks] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [sections] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [sections] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [organisations] ADD [Rank] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [files] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [drafts] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [clocks] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [clocks] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [case_events] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [assignments] ADD [Position] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    ALTER TABLE [assignments] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Position], ROW_NUMBER() OVER (PARTITION BY [CaseId] ORDER BY [RequestedAt], CONVERT(char(36), [Id])) AS place FROM [assignments]) UPDATE placed SET [Position] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Position], ROW_NUMBER() OVER (PARTITION BY [CaseId] ORDER BY CONVERT(char(36), [Id])) AS place FROM [clocks]) UPDATE placed SET [Position] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Position], ROW_NUMBER() OVER (PARTITION BY [CaseId] ORDER BY [CreatedAt], CONVERT(char(36), [Id])) AS place FROM [tasks]) UPDATE placed SET [Position] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Position], ROW_NUMBER() OVER (PARTITION BY [CaseId] ORDER BY [AttachedAt], CONVERT(char(36), [Id])) AS place FROM [files]) UPDATE placed SET [Position] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Position], ROW_NUMBER() OVER (PARTITION BY [StaffId] ORDER BY [StartedAt], CONVERT(char(36), [Id])) AS place FROM [drafts]) UPDATE placed SET [Position] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Rank], ROW_NUMBER() OVER (ORDER BY CONVERT(char(36), [Id])) AS place FROM [organisations]) UPDATE placed SET [Rank] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    DROP TRIGGER [case_events_append_only];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    DROP TRIGGER [sections_append_only];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'WITH placed AS (SELECT [Version], ROW_NUMBER() OVER (PARTITION BY [CaseId] ORDER BY [At], CONVERT(char(36), [Id])) AS place FROM [case_events]) UPDATE placed SET [Version] = place;');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'UPDATE t SET t.[Version] = e.[Version], t.[Position] = CAST(s.[key] AS int) + 1
    FROM [sections] AS t JOIN [case_events] AS e ON e.[CaseId] = t.[CaseId] CROSS APPLY OPENJSON(e.[Sealed]) AS s
    WHERE t.[Section] = JSON_VALUE(s.[value], ''$.section'')
      AND t.[Item] = CAST(COALESCE(JSON_VALUE(s.[value], ''$.item''), ''00000000-0000-0000-0000-000000000000'') AS uniqueidentifier)
      AND t.[Revision] = CAST(JSON_VALUE(s.[value], ''$.revision'') AS int);');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'CREATE TRIGGER [case_events_append_only] ON [case_events] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''case_events is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    EXEC(N'CREATE TRIGGER [sections_append_only] ON [sections] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''sections is append-only'', 1; END');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    CREATE INDEX [IX_tasks_DoneAt_DueOn_CreatedAt_Position] ON [tasks] ([DoneAt], [DueOn], [CreatedAt], [Position]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    CREATE UNIQUE INDEX [IX_organisations_Rank] ON [organisations] ([Rank]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    CREATE UNIQUE INDEX [IX_case_events_CaseId_Version] ON [case_events] ([CaseId], [Version]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129095324_StoredOrder'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129095324_StoredOrder', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261129095324_StoredOrder')
    THROW 50000, N'The migration before this one, 20261129095324_StoredOrder, did not come about.', 1;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    CREATE TABLE [case_facts] (
        [CaseId] uniqueidentifier NOT NULL,
        [Name] nvarchar(40) NOT NULL,
        [Instance] nvarchar(80) NOT NULL,
        [Version] int NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_case_facts] PRIMARY KEY ([CaseId], [Name], [Instance]),
        CONSTRAINT [FK_case_facts_cases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [cases] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    EXEC(N'INSERT INTO [case_facts] ([CaseId], [Name], [Instance], [Version], [Json]) SELECT [Id], N''legal'', N'''', 1, [Legal] FROM [cases]');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    ALTER TABLE [case_tracks] DROP CONSTRAINT [PK_case_tracks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[cases]') AND [c].[name] = N'Legal');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [cases] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [cases] DROP COLUMN [Legal];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    ALTER TABLE [case_tracks] ADD [Instance] nvarchar(80) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    ALTER TABLE [case_tracks] ADD CONSTRAINT [PK_case_tracks] PRIMARY KEY ([CaseId], [Track], [Instance]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129110644_FactsByCapability'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129110644_FactsByCapability', N'10.0.15');
END;

COMMIT;
GO

