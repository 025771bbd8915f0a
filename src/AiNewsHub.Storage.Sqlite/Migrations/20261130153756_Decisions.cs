using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiNewsHub.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EditorLeadId",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EditorPictureId",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditorTitle",
                table: "Stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditorTitleLanguage",
                table: "Stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Stories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLocked",
                table: "Stories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PinnedIn",
                table: "Stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PinnedPlace",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PinnedUntil",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArticleId",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StoryId",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Undo",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndoneAt",
                table: "AuditEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "AuditEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StoryHolds",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    StoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryHolds", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_StoryHolds_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TagRefusals",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    TagId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagRefusals", x => new { x.ArticleId, x.TagId });
                    table.ForeignKey(
                        name: "FK_TagRefusals_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TagRefusals_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Stories_IsHidden",
                table: "Stories",
                column: "IsHidden",
                filter: "\"IsHidden\"");

            migrationBuilder.CreateIndex(
                name: "IX_Stories_PinnedUntil",
                table: "Stories",
                column: "PinnedUntil",
                filter: "\"PinnedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action",
                table: "AuditEntries",
                column: "Action");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ArticleId",
                table: "AuditEntries",
                column: "ArticleId",
                filter: "\"ArticleId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_StoryId",
                table: "AuditEntries",
                column: "StoryId",
                filter: "\"StoryId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StoryHolds_StoryId",
                table: "StoryHolds",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_TagRefusals_TagId",
                table: "TagRefusals",
                column: "TagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StoryHolds");

            migrationBuilder.DropTable(
                name: "TagRefusals");

            migrationBuilder.DropIndex(
                name: "IX_Stories_IsHidden",
                table: "Stories");

            migrationBuilder.DropIndex(
                name: "IX_Stories_PinnedUntil",
                table: "Stories");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Action",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_ArticleId",
                table: "AuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_StoryId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "EditorLeadId",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "EditorPictureId",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "EditorTitle",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "EditorTitleLanguage",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "IsLocked",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "PinnedIn",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "PinnedPlace",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "PinnedUntil",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "After",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "ArticleId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "StoryId",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Undo",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Articles");
        }
    }
}
