using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiNewsHub.Storage.Sqlite.Migrations
{
    /// <summary>
    /// The full-text index. Contentless: the texts are in Articles and ArticleContents already, and rows are
    /// written by the one writer in its own transaction, so no trigger is needed.
    /// </summary>
    public partial class ArticleIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "CREATE VIRTUAL TABLE ArticleIndex USING fts5(Title, Body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE ArticleIndex");
        }
    }
}
