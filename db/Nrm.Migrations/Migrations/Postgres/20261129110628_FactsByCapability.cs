using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nrm.Migrations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FactsByCapability : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_facts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Instance = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_facts", x => new { x.CaseId, x.Name, x.Instance });
                    table.ForeignKey(
                        name: "FK_case_facts_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // The one document of facts of release 0, as it is: the program reads it until the case is written again.
            migrationBuilder.Sql("INSERT INTO case_facts (\"CaseId\", \"Name\", \"Instance\", \"Version\", \"Json\") SELECT \"Id\", 'legal', '', 1, \"Legal\" FROM cases;");

            migrationBuilder.DropPrimaryKey(
                name: "PK_case_tracks",
                table: "case_tracks");

            migrationBuilder.DropColumn(
                name: "Legal",
                table: "cases");

            migrationBuilder.AddColumn<string>(
                name: "Instance",
                table: "case_tracks",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_case_tracks",
                table: "case_tracks",
                columns: new[] { "CaseId", "Track", "Instance" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("Facts that were written since would be lost. Restore the backup that was made before the migration.");
        }
    }
}
