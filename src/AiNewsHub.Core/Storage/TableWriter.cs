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
    private readonly PreparedStatement _statement;
    private readonly Func<T, object?>[] _columns;
    private readonly int _rows;

    private TableWriter(PreparedStatement statement, Func<T, object?>[] columns, int rows) => (_statement, _columns, _rows) = (statement, columns, rows);

    /// <summary>INSERT of every column but an identity; <see cref="Write"/> returns that one.</summary>
    public static TableWriter<T> Insert(HubContext context) => Insert(context, 1);

    /// <summary>INSERT of that many rows by one statement, for <see cref="WriteAll"/>: most of what a small row costs is its statement.</summary>
    public static TableWriter<T> Insert(HubContext context, int rows)
    {
        var table = new Table(context, typeof(T));
        var identity = table.Type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } only] ? only : null;
        var properties = table.Type.GetProperties().Where(property => property != identity).ToArray();
        var columns = string.Join(", ", properties.Select(table.Column));
        var values = string.Join("), (", Enumerable.Range(0, rows)
            .Select(row => string.Join(", ", properties.Select((_, place) => $"@p{(row * properties.Length) + place}"))));
        var returning = identity is null ? "" : $" RETURNING {table.Column(identity)}";
        return table.Prepare($"INSERT INTO {table.Name} ({columns}) VALUES ({values}){returning}", properties, rows);
    }

    /// <summary>UPDATE of the named properties by primary key.</summary>
    public static TableWriter<T> Update(HubContext context, params string[] names) => Update(context, typeof(T), names);

    /// <summary>
    /// UPDATE by primary key of another entity, from a value that has that key and some of its properties by the same names: all it has
    /// are stored, so that none can be forgotten.
    /// </summary>
    public static TableWriter<T> UpdateOf<TEntity>(HubContext context)
        where TEntity : class
    {
        var key = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties.Select(property => property.Name);
        return Update(context, typeof(TEntity), typeof(T).GetProperties().Select(property => property.Name).Except(key));
    }

    private static TableWriter<T> Update(HubContext context, Type entity, IEnumerable<string> names)
    {
        var table = new Table(context, entity);
        var key = table.Type.FindPrimaryKey()!.Properties;
        IProperty[] set = [.. names.Select(name => table.Type.FindProperty(name)
            ?? throw new ArgumentException($"{entity.Name} has no property {name}.", nameof(names)))];
        var columns = string.Join(", ", set.Select((property, place) => $"{table.Column(property)} = @p{place}"));
        var where = string.Join(" AND ", key.Select((property, place) => $"{table.Column(property)} = @p{set.Length + place}"));
        return table.Prepare($"UPDATE {table.Name} SET {columns} WHERE {where}", [.. set, .. key], rows: 1);
    }

    /// <summary>Writes one row in the transaction that the context is in; the new identity where there is one, else 0.</summary>
    public long Write(T row)
    {
        Set(row, 0);
        return _statement.Run();
    }

    /// <summary>Writes as many rows as the statement has.</summary>
    public void WriteAll(IReadOnlyList<T> rows)
    {
        if (rows.Count != _rows) throw new ArgumentException($"The statement writes {_rows} rows, not {rows.Count}.", nameof(rows));
        for (var row = 0; row < _rows; row++) Set(rows[row], row * _columns.Length);
        _statement.Run();
    }

    public void Dispose() => _statement.Dispose();

    private void Set(T row, int first)
    {
        for (var column = 0; column < _columns.Length; column++) _statement.Set(first + column, _columns[column](row));
    }

    private readonly struct Table(HubContext context, Type entity)
    {
        private readonly StoreObjectIdentifier _store = StoreObjectIdentifier.Create(
            context.Model.FindEntityType(entity) ?? throw new InvalidOperationException($"{entity.Name} is no entity."), StoreObjectType.Table)!.Value;

        private readonly ISqlGenerationHelper _sql = context.GetService<ISqlGenerationHelper>();

        public IEntityType Type => context.Model.FindEntityType(entity)!;

        public string Name => _sql.DelimitIdentifier(_store.Name, _store.Schema);

        public string Column(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName(_store)!);

        public TableWriter<T> Prepare(string statement, IProperty[] properties, int rows)
        {
            var prepared = context.GetService<IStatementPreparer>().Prepare(context.Database.GetDbConnection(), statement);
            return new(prepared, [.. properties.Select(Value)], rows);
        }

        private static Func<T, object?> Value(IProperty property)
        {
            var read = Getter(property);
            return property.GetRelationalTypeMapping().Converter?.ConvertToProvider is { } convert
                ? row => read(row) is { } value ? convert(value) : null
                : read;
        }

        /// <summary>The model's own getter; for a value that is no entity, of the property of the same name and type.</summary>
        private static Func<T, object?> Getter(IProperty property)
        {
            if (property.DeclaringType.ClrType == typeof(T)) return property.GetGetter().GetClrValue;
            return typeof(T).GetProperty(property.Name) is { } own && own.PropertyType == property.ClrType
                ? row => own.GetValue(row)
                : throw new InvalidOperationException($"{typeof(T).Name} has no {property.ClrType.Name} {property.Name}.");
        }
    }
}
