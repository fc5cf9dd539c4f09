using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Returns;

/// <summary>
/// The one question that immigration enforcement may ask (S19, INV-21): one file number, one answer. The number is sent in the body, never in an
/// address, and the answer gives no case away.
/// </summary>
public sealed class RemovalCheckPage(Sharing sharing, Words words) : StaffPage
{
    public const string Field = "fileNumber";

    public FormState Form { get; private set; } = FormState.Empty;

    public Refusal? Refusal { get; private set; }

    /// <summary>Null before anything was asked.</summary>
    public RemovalBar? Answer { get; private set; }

    /// <summary>The number that the answer is about, as it was typed.</summary>
    public string Asked => Form.Value(Field)?.Trim() ?? "";

    public IActionResult OnGet() => AccessPolicy.ToPermission(Actor, Permission.AskRemovalBar) is AccessDecision.Denied denied
        ? RefusedCase.Page(HttpContext, denied.Code, denied.Sentence)
        : Page();

    public async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        Form = FormState.Empty with { Values = posted.Fields };
        try
        {
            if (!(await sharing.Disclose(Actor, new RemovalBarRequest { FileNumber = Asked }, Call(), Cancel)).IsDone(out var answer, out var refusal))
            {
                if (refusal is not Refusal.Invalid { Errors: var errors })
                {
                    return Refused(refusal);
                }

                Form = Form with { Errors = words.Of(errors) };
            }

            Answer = answer;
            return Page();
        }
        catch (AuditUnavailableException)
        {
            Refusal = new Refusal.Unavailable();
            return Page();
        }
    }
}
