using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>Somebody comes into the room.</summary>
public sealed class Quick_hide(Stage stage)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Nothing_of_the_program_is_left_and_going_back_asks_to_sign_in(bool byKey)
    {
        var app = await stage.Demonstration();
        await app.Journey(null, async visit =>
        {
            await app.SignIn(visit.Page, "support.one");
            using var api = await app.Api("support.one");
            await visit.Go($"/cases/{(await api.Cases("mine=true"))[0]}");
            var length = await visit.Page.EvaluateAsync<int>("history.length");
            if (byKey)
            {
                for (var i = 0; i < 3; i++)
                {
                    await visit.Page.Keyboard.PressAsync("Shift");
                }
            }
            else
            {
                await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Hide this screen" }).ClickAsync();
            }

            await visit.Page.WaitForURLAsync("**/hidden");
            await visit.Page.WaitForLoadStateAsync();
            Assert.DoesNotContain("NRM", await visit.Page.ContentAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("NRM", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(length, await visit.Page.EvaluateAsync<int>("history.length"));
            Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), c => c.Name == "nrm-session");

            await visit.Page.GoBackAsync();
            Assert.Equal("/sign-in", new Uri(visit.Page.Url).AbsolutePath);
            Assert.Equal("Sign in", await visit.Heading());
        });
    }
}
