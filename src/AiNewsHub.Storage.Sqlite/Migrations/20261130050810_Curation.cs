using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiNewsHub.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Curation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ContinuesId",
                table: "Stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Scope",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "EditorAboutAi",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StorySeparations",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    StoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StorySeparations", x => new { x.ArticleId, x.StoryId });
                    table.ForeignKey(
                        name: "FK_StorySeparations_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_State_ShownAt",
                table: "Articles",
                columns: new[] { "State", "ShownAt" },
                filter: "\"State\" <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StorySeparations");

            migrationBuilder.DropIndex(
                name: "IX_Articles_State_ShownAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ContinuesId",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "EditorAboutAi",
                table: "Articles");
        }
    }
}
