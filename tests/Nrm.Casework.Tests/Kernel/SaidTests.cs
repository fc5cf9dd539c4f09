namespace Nrm.Casework.Tests.Kernel;

public sealed class SaidTests
{
    [Fact]
    public void Two_sentences_are_equal_when_template_and_arguments_are()
    {
        var said = new Said("{0} of {1}", 2, "three");
        Assert.Equal(said, new("{0} of {1}", 2, "three"));
        Assert.Equal(said.GetHashCode(), new Said("{0} of {1}", 2, "three").GetHashCode());
        Assert.NotEqual(said, new("{0} of {1}", 2, "four"));
        Assert.NotEqual(said, new("{0} of {1}", 2));
        Assert.NotEqual(said, new("{1} of {0}", 2, "three"));
        Assert.Equal(default, default(Said));
    }

    [Fact]
    public void It_prints_the_English_sentence_whatever_the_culture()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("fr-FR");
            Assert.Equal("At most 1.5 of \"a\".", new Said("At most {0} of \"{1}\".", 1.5, new Said("a")).ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Without_arguments_the_template_is_the_sentence() => Assert.Equal("{braces}", new Said("{braces}").ToString());
}
