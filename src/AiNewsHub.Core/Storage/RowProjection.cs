using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace AiNewsHub.Core.Storage;

/// <summary>Reads two things of the same rows in one command, each written down once and used wherever it is wanted.</summary>
internal static class RowProjection
{
    public static Expression<Func<TRow, ReadPair<TFirst, TSecond>>> With<TRow, TFirst, TSecond>(
        this Expression<Func<TRow, TFirst>> first, Expression<Func<TRow, TSecond>> second)
    {
        var row = first.Parameters[0];
        return Expression.Lambda<Func<TRow, ReadPair<TFirst, TSecond>>>(
            Expression.New(typeof(ReadPair<TFirst, TSecond>).GetConstructors()[0], first.Body, Body(second, row)), row);
    }

    /// <summary>The same of what a row refers to.</summary>
    public static Expression<Func<TRow, TRead>> Of<TRow, TOther, TRead>(this Expression<Func<TOther, TRead>> read, Expression<Func<TRow, TOther>> other) =>
        Expression.Lambda<Func<TRow, TRead>>(Body(read, other.Body), other.Parameters[0]);

    private static Expression Body(LambdaExpression read, Expression of) => ReplacingExpressionVisitor.Replace(read.Parameters[0], of, read.Body);
}

internal sealed record ReadPair<TFirst, TSecond>(TFirst First, TSecond Second);
