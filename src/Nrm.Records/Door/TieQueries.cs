using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>The ties of the access policy as the database is asked for them: the same expressions, over rows.</summary>
internal sealed class TieQueries(NrmDbContext db, Actor actor)
{
    // Body of a lambda over a captured variable, so that who asks is a parameter of the statement and not part of it.
    private readonly Expression _actor = ((Expression<Func<Actor>>)(() => actor)).Body;

    /// <summary>The cases of all of these ties, each by its own index: from the parts to the cases. A case may stand there several times.</summary>
    public IQueryable<Guid> Cases(IEnumerable<Tie> ties)
    {
        var each = ties.SelectMany(Each).ToList();
        return each.Count == 0 ? db.Cases.Where(_ => false).Select(c => c.Id) : each.Aggregate((all, next) => all.Concat(next));

        IEnumerable<IQueryable<Guid>> Each(Tie tie)
        {
            if (tie.ByAssignment is { } byAssignment)
            {
                yield return db.Assignments.Where(OfAssignment(byAssignment)).Select(a => EF.Property<Guid>(a, Mapping.CaseId));
            }

            if (tie.ByCase is { } byCase)
            {
                yield return db.Cases.Where(OfCase(byCase)).Select(c => c.Id);
            }
        }
    }

    /// <summary>Does any of these ties hold? Asked of each case by the index of its own assignments.</summary>
    public Expression<Func<CaseRow, bool>> Any(IEnumerable<Tie> ties) => Or(ties.SelectMany(Each));

    /// <summary>
    /// The same in two questions, of those who work on a case and of the case itself: each alone is asked along an order until enough is found, where
    /// for both at once a database first finds everybody's.
    /// </summary>
    public IEnumerable<Expression<Func<CaseRow, bool>>> Ways(IEnumerable<Tie> ties)
    {
        var (parts, cases) = (ties.Select(t => t.ByAssignment).OfType<Expression<Func<Actor, Assignment, bool>>>().ToList(), ties.Select(t => t.ByCase).OfType<Expression<Func<Actor, CaseFacts, bool>>>().ToList());
        if (parts.Count > 0)
        {
            var row = Expression.Parameter(typeof(CaseRow), "c");
            yield return Expression.Lambda<Func<CaseRow, bool>>(Some(AssignmentsOf(row), Or(parts.Select(OfAssignment))), row);
        }

        if (cases.Count > 0)
        {
            yield return Or(cases.Select(OfCase));
        }
    }

    /// <summary>The assignments that any of these ties is made of.</summary>
    public IQueryable<Assignment> Assignments(IEnumerable<Tie> ties) =>
        db.Assignments.Where(Or(ties.Select(t => t.ByAssignment).OfType<Expression<Func<Actor, Assignment, bool>>>().Select(OfAssignment)));

    private IEnumerable<Expression<Func<CaseRow, bool>>> Each(Tie tie)
    {
        if (tie.ByAssignment is { } byAssignment)
        {
            var row = Expression.Parameter(typeof(CaseRow), "c");
            yield return Expression.Lambda<Func<CaseRow, bool>>(Some(AssignmentsOf(row), OfAssignment(byAssignment)), row);
        }

        if (tie.ByCase is { } byCase)
        {
            yield return OfCase(byCase);
        }
    }

    private Expression<Func<Assignment, bool>> OfAssignment(Expression<Func<Actor, Assignment, bool>> tie) =>
        Expression.Lambda<Func<Assignment, bool>>(new Replaced(tie.Parameters[0], _actor).Visit(tie.Body), tie.Parameters[1]);

    private Expression<Func<CaseRow, bool>> OfCase(Expression<Func<Actor, CaseFacts, bool>> tie)
    {
        var row = Expression.Parameter(typeof(CaseRow), "c");
        var asked = new Replaced(tie.Parameters[0], _actor).Visit(tie.Body);
        return Expression.Lambda<Func<CaseRow, bool>>(new OverRows(this, tie.Parameters[1], row).Visit(asked), row);
    }

    private Expression AssignmentsOf(ParameterExpression row)
    {
        Expression<Func<CaseRow, IQueryable<Assignment>>> of = c => db.Assignments.Where(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id);
        return new Replaced(of.Parameters[0], row).Visit(of.Body);
    }

    private static MethodCallExpression Some(Expression assignments, LambdaExpression asked) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(Assignment)], assignments, Expression.Quote(asked));

    private static Expression<Func<T, bool>> Or<T>(IEnumerable<Expression<Func<T, bool>>> any)
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda<Func<T, bool>>(
            any.Select(e => new Replaced(e.Parameters[0], parameter).Visit(e.Body)).Aggregate((Expression)Expression.Constant(false), (all, next) => all is ConstantExpression ? next : Expression.OrElse(all, next)), parameter);
    }

    private sealed class Replaced(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }

    /// <summary>Facts of a case become columns of its row, and what is asked of its assignments a question to their table.</summary>
    private sealed class OverRows(TieQueries queries, ParameterExpression facts, ParameterExpression row) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method.Name: nameof(Enumerable.Any), Arguments: [MemberExpression { Member.Name: nameof(CaseFacts.Assignments) } of, LambdaExpression asked] } && of.Expression == facts
                ? Some(queries.AssignmentsOf(row), (LambdaExpression)Visit(asked))
                : base.VisitMethodCall(node);

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression != facts ? base.VisitMember(node)
            : typeof(CaseRow).GetProperty(node.Member.Name) is { } column ? Expression.Property(row, column)
            : throw new UndeclaredException($"a column for {node.Member.Name}, which a tie asks for");
    }
}
