using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nrm.Migrations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StoredOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_DoneAt_DueOn_Id",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_case_events_CaseId_At",
                table: "case_events");

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "tasks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "tasks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "sections",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "sections",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Rank",
                table: "organisations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "files",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "drafts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "clocks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "clocks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "case_events",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            RowOrder.Fill(migrationBuilder);

            migrationBuilder.CreateIndex(
                name: "IX_tasks_DoneAt_DueOn_CreatedAt_Position",
                table: "tasks",
                columns: new[] { "DoneAt", "DueOn", "CreatedAt", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_Rank",
                table: "organisations",
                column: "Rank",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_events_CaseId_Version",
                table: "case_events",
                columns: new[] { "CaseId", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_DoneAt_DueOn_CreatedAt_Position",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_organisations_Rank",
                table: "organisations");

            migrationBuilder.DropIndex(
                name: "IX_case_events_CaseId_Version",
                table: "case_events");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "sections");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "sections");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "files");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "case_events");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_DoneAt_DueOn_Id",
                table: "tasks",
                columns: new[] { "DoneAt", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_case_events_CaseId_At",
                table: "case_events",
                columns: new[] { "CaseId", "At" });
        }
    }
}
