using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>
/// Makes tables whose key is of several columns WITHOUT ROWID: the table then is its own index, where it else would have a second
/// tree beside it. Most rows of a hub are tags of articles, which are written and read by that key.
/// </summary>
internal sealed class JoinTableSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (operation.PrimaryKey is { Columns.Length: > 1 }) builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
