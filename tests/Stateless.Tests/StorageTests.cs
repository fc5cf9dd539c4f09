namespace Stateless.Tests;

public class StorageTests
{
    private Stage _stored = Stage.Draft;

    [Fact]
    public void The_state_is_read_from_outside()
    {
        var file = File();

        _stored = Stage.Closed;

        Assert.Equal(Stage.Closed, file.State);
    }

    [Fact]
    public void The_state_is_written_to_the_outside()
    {
        File().Fire(Step.Send);

        Assert.Equal(Stage.Sent, _stored);
    }

    [Fact]
    public void What_is_permitted_follows_the_stored_state()
    {
        var file = File();
        Assert.Throws<InvalidOperationException>(() => file.Fire(Step.Take));

        _stored = Stage.Sent;
        file.Fire(Step.Take);

        Assert.Equal(Stage.Open, _stored);
    }

    [Fact]
    public void Nothing_is_written_for_a_refused_trigger()
    {
        var writes = 0;
        var file = new StateMachine<Stage, Step>(() => Stage.Draft, _ => writes++);

        Assert.Throws<InvalidOperationException>(() => file.Fire(Step.Send));

        Assert.Equal(0, writes);
    }

    [Fact]
    public void Nothing_is_written_for_questions()
    {
        var writes = 0;
        var file = new StateMachine<Stage, Step>(() => Stage.Draft, _ => writes++, FiringMode.Queued);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.True(file.CanFire(Step.Send));
        Assert.NotEmpty(file.PermittedTriggers);
        Assert.NotEmpty(file.GetInfo().States);

        Assert.Equal(0, writes);
    }

    [Fact]
    public void Storage_must_be_given()
    {
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Stage, Step>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Stage, Step>(() => Stage.Draft, null!));
    }

    private StateMachine<Stage, Step> File()
    {
        var file = new StateMachine<Stage, Step>(() => _stored, stage => _stored = stage);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open);
        return file;
    }
}
