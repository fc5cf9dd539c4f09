using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Nrm.Demonstration;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// The form of a step in a case in which it is open now. Cases change while others work on them, so the API says which may be meant, and
/// the page itself whether it is.
/// </summary>
public sealed class OpenForms
{
    private static readonly ConditionalWeakTable<DemonstrationApp, OpenForms> Known = [];

    private readonly DemonstrationApp _app;
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> _visitors = new();

    private OpenForms(DemonstrationApp app) => _app = app;

    public static OpenForms Of(DemonstrationApp app) => Known.GetValue(app, a => new OpenForms(a));

    /// <summary>The first account that has this role and no other, of an organisation that helps where there is one, with its cases and what is open in them. Kebab-case, as in the API.</summary>
    public Task<Visitor> Only(string role) => As(_app.Users.Where(u => u.Roles is [var only] && only == role).OrderByDescending(u => u.OrganisationKind == "ngo").First());

    /// <returns>Where the step's form is on the common page; null when no case of the visitor's offers it.</returns>
    public static async Task<string?> Common(Visitor visitor, string step)
    {
        foreach (var caseId in visitor.CasesFor(step))
        {
            if (await visitor.Offers($"/cases/{caseId}/steps/{step}") is { } address)
            {
                return address;
            }
        }

        return null;
    }

    /// <returns>Where the form is on a page of its own, and who is offered it; null when nobody is.</returns>
    public async Task<(string Address, string UserName)?> Own(OwnForm form)
    {
        var users = _app.Users.Where(u => u.Roles.Contains(form.Role));
        // What is written stays: elsewhere than with the first account, whose pages others expect unwritten.
        foreach (var user in form.IsWrittenBefore ? users.Reverse() : users)
        {
            var visitor = await As(user);
            foreach (var caseId in visitor.CasesFor(form.Step))
            {
                if (await Address(visitor, form, $"/cases/{caseId}/") is { } address)
                {
                    return (address, user.UserName);
                }
            }
        }

        return null;
    }

    private static async Task<string?> Address(Visitor visitor, OwnForm form, string ofCase)
    {
        if (form.IsWrittenBefore)
        {
            await visitor.Write(ofCase + form.Place[..form.Place.LastIndexOf('/')], ("reasons", "What was told and seen fits together."));
        }

        return form.Place == OwnForm.Task ? await visitor.OffersTask(ofCase + "tasks") : await visitor.Offers(ofCase + form.Place);
    }

    private Task<Visitor> As(DemonstrationUser user) => _visitors.GetOrAdd(user.UserName, _ => new Lazy<Task<Visitor>>(() => Visitor.Of(_app, user))).Value;
}
