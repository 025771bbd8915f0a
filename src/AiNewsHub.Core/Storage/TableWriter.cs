using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AiNewsHub.Core.Storage;

/// <summary>
/// Writes many rows of one table with one prepared statement, after the same model as the context but without its change
/// tracking: a pass stores some ten rows per article, and tracking costs more than writing them.
/// </summary>
internal sealed class TableWriter<T> : IDisposable
    where T : class
{
    private readonly DbCommand _command;
    private readonly (DbParameter Parameter, Func<T, object?> Value)[] _cells;
    private readonly int _columns;

    private TableWriter(DbCommand command, (DbParameter Parameter, Func<T, object?> Value)[] cells, int columns) =>
        (_command, _cells, _columns) = (command, cells, columns);

    /// <summary>INSERT of every column but an identity; <see cref="Write"/> returns that one.</summary>
    public static TableWriter<T> Insert(HubContext context) => Insert(context, 1);

    /// <summary>INSERT of that many rows by one statement, for <see cref="WriteAll"/>: most of what a small row costs is its statement.</summary>
    public static TableWriter<T> Insert(HubContext context, int rows)
    {
        var table = new Table(context);
        var identity = table.Type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } only] ? only : null;
        var properties = table.Type.GetProperties().Where(property => property != identity).ToArray();
        var columns = string.Join(", ", properties.Select(table.Column));
        var values = string.Join("), (", Enumerable.Range(0, rows).Select(row => string.Join(", ", properties.Select((_, place) => $"@p{(row * properties.Length) + place}"))));
        var returning = identity is null ? "" : $" RETURNING {table.Column(identity)}";
        return table.Prepare($"INSERT INTO {table.Name} ({columns}) VALUES ({values}){returning}", [.. Enumerable.Repeat(properties, rows).SelectMany(row => row)], properties.Length);
    }

    /// <summary>UPDATE of the named properties by primary key.</summary>
    public static TableWriter<T> Update(HubContext context, params string[] names)
    {
        var table = new Table(context);
        var key = table.Type.FindPrimaryKey()!.Properties;
        IProperty[] set = [.. names.Select(name => table.Type.FindProperty(name) ?? throw new ArgumentException($"{typeof(T).Name} has no property {name}.", nameof(names)))];
        IProperty[] properties = [.. set, .. key];
        var columns = string.Join(", ", set.Select((property, place) => $"{table.Column(property)} = @p{place}"));
        var where = string.Join(" AND ", key.Select((property, place) => $"{table.Column(property)} = @p{set.Length + place}"));
        return table.Prepare($"UPDATE {table.Name} SET {columns} WHERE {where}", properties, properties.Length);
    }

    /// <summary>Writes one row in the transaction; the new identity where there is one, else 0.</summary>
    public long Write(T row, DbTransaction transaction)
    {
        _command.Transaction = transaction;
        foreach (var (parameter, value) in _cells) parameter.Value = value(row) ?? DBNull.Value;
        return _command.ExecuteScalar() is { } id ? Convert.ToInt64(id, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Writes as many rows as the statement has.</summary>
    public void WriteAll(IReadOnlyList<T> rows, DbTransaction transaction)
    {
        if (rows.Count * _columns != _cells.Length) throw new ArgumentException($"The statement writes {_cells.Length / _columns} rows, not {rows.Count}.", nameof(rows));
        _command.Transaction = transaction;
        for (var cell = 0; cell < _cells.Length; cell++) _cells[cell].Parameter.Value = _cells[cell].Value(rows[cell / _columns]) ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private readonly struct Table(HubContext context)
    {
        private readonly StoreObjectIdentifier _store = StoreObjectIdentifier.Create(
            context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity."), StoreObjectType.Table)!.Value;

        private readonly ISqlGenerationHelper _sql = context.GetService<ISqlGenerationHelper>();

        public IEntityType Type => context.Model.FindEntityType(typeof(T))!;

        public string Name => _sql.DelimitIdentifier(_store.Name, _store.Schema);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_store)!);

        public TableWriter<T> Prepare(string statement, IProperty[] properties, int columns)
        {
            var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            var cells = new (DbParameter, Func<T, object?>)[properties.Length];
            for (var place = 0; place < cells.Length; place++)
            {
                var property = properties[place];
                var mapping = property.GetRelationalTypeMapping();
                var parameter = mapping.CreateParameter(command, $"@p{place}", null, nullable: true);
                command.Parameters.Add(parameter);
                var getter = property.GetGetter();
                var convert = mapping.Converter?.ConvertToProvider;
                cells[place] = (parameter, row => getter.GetClrValue(row) is { } value ? convert is null ? value : convert(value) : null);
            }

            return new(command, cells, columns);
        }
    }
}
