using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiNewsHub.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TagTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TagTexts",
                columns: table => new
                {
                    TagId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagTexts", x => new { x.TagId, x.Language });
                    table.ForeignKey(
                        name: "FK_TagTexts_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""
                INSERT INTO "TagTexts" ("TagId", "Language", "Name", "Description")
                SELECT "Id", 'en', "NameEn", "DescriptionEn" FROM "Tags"
                UNION ALL SELECT "Id", 'fr', "NameFr", "DescriptionFr" FROM "Tags";
                """);

            // Not DropColumn: that would make the table anew, outside of the transaction.
            migrationBuilder.Sql("""ALTER TABLE "Tags" DROP COLUMN "NameEn";""");
            migrationBuilder.Sql("""ALTER TABLE "Tags" DROP COLUMN "NameFr";""");
            migrationBuilder.Sql("""ALTER TABLE "Tags" DROP COLUMN "DescriptionEn";""");
            migrationBuilder.Sql("""ALTER TABLE "Tags" DROP COLUMN "DescriptionFr";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DescriptionEn",
                table: "Tags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DescriptionFr",
                table: "Tags",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameEn",
                table: "Tags",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameFr",
                table: "Tags",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""
                UPDATE "Tags" SET
                    "NameEn" = (SELECT "Name" FROM "TagTexts" WHERE "TagId" = "Id" AND "Language" = 'en'),
                    "DescriptionEn" = (SELECT "Description" FROM "TagTexts" WHERE "TagId" = "Id" AND "Language" = 'en'),
                    "NameFr" = COALESCE(
                        (SELECT "Name" FROM "TagTexts" WHERE "TagId" = "Id" AND "Language" = 'fr'),
                        (SELECT "Name" FROM "TagTexts" WHERE "TagId" = "Id" AND "Language" = 'en')),
                    "DescriptionFr" = (SELECT "Description" FROM "TagTexts" WHERE "TagId" = "Id" AND "Language" = 'fr');
                """);

            migrationBuilder.DropTable(
                name: "TagTexts");
        }
    }
}
