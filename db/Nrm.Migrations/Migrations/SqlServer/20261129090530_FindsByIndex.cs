using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nrm.Migrations.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FindsByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_Kind_DoneAt",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CaseId_Function_EndedAt_OrganisationId",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId",
                table: "assignments");

            migrationBuilder.AddColumn<int>(
                name: "CodeNumber",
                table: "cases",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_tasks_DoneAt_DueOn_Id",
                table: "tasks",
                columns: new[] { "DoneAt", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Kind_DoneAt_DueOn",
                table: "tasks",
                columns: new[] { "Kind", "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_clocks_ExpiredOn_DoneOn_DueAtUtc",
                table: "clocks",
                columns: new[] { "ExpiredOn", "DoneOn", "DueAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_CodeNumber",
                table: "cases",
                column: "CodeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_cases_MainState_OpenedAt",
                table: "cases",
                columns: new[] { "MainState", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_case_tracks_Track_State",
                table: "case_tracks",
                columns: new[] { "Track", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId",
                table: "assignments",
                columns: new[] { "CaseId", "EndedAt", "OrganisationId", "Function", "StaffId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId",
                table: "assignments",
                columns: new[] { "OrganisationId", "EndedAt", "StaffId", "Function", "CaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_tasks_DoneAt_DueOn_Id",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_Kind_DoneAt_DueOn",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_clocks_ExpiredOn_DoneOn_DueAtUtc",
                table: "clocks");

            migrationBuilder.DropIndex(
                name: "IX_cases_CodeNumber",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_MainState_OpenedAt",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_tracks_Track_State",
                table: "case_tracks");

            migrationBuilder.DropIndex(
                name: "IX_assignments_CaseId_EndedAt_OrganisationId_Function_StaffId",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "IX_assignments_OrganisationId_EndedAt_StaffId_Function_CaseId",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "CodeNumber",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Kind_DoneAt",
                table: "tasks",
                columns: new[] { "Kind", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_CaseId_Function_EndedAt_OrganisationId",
                table: "assignments",
                columns: new[] { "CaseId", "Function", "EndedAt", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_OrganisationId_StaffId_EndedAt_Function_CaseId",
                table: "assignments",
                columns: new[] { "OrganisationId", "StaffId", "EndedAt", "Function", "CaseId" });
        }
    }
}
