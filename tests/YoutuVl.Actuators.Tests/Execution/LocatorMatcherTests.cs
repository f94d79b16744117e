using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Tests.Execution;

public sealed class LocatorMatcherTests
{
    private const ElementStates Shown = ElementStates.Showing | ElementStates.Enabled;

    [Fact]
    public void Match_ALabelInsideItsButton_IsTheButton()
    {
        var list = List((ElementRole.Window, "W", null), (ElementRole.Button, "Save", 0), (ElementRole.Label, "Save", 1));
        Match(list, Named("Save")).Single!.Role.ShouldBe(ElementRole.Button);
    }

    [Fact]
    public void Match_AButtonInADialogOfTheSameName_IsTheButton()
    {
        var list = List((ElementRole.Dialog, "Save", null), (ElementRole.Button, "Save", 0));
        Match(list, Named("Save")).Single!.Role.ShouldBe(ElementRole.Button);
    }

    [Fact]
    public void Match_ALabelThatNamesAField_IsTheField()
    {
        var list = List((ElementRole.Window, "W", null), (ElementRole.Label, "Name", 0), (ElementRole.TextBox, "Name", 0));
        Match(list, Named("Name")).Single!.Role.ShouldBe(ElementRole.TextBox);
    }

    [Fact]
    public void Match_TwoButtonsOfOneName_AreBothReportedAndNthPicks()
    {
        var list = List((ElementRole.Window, "W", null), (ElementRole.Button, "OK", 0), (ElementRole.Button, "OK", 0));
        Match(list, Named("OK")).Elements.Count.ShouldBe(2);
        Match(list, new RoleNameStrategy(null, TextPattern.Exact("OK")) { Nth = 2 }).Single!.Id.Index.ShouldBe(2);
        Match(list, new RoleNameStrategy(null, TextPattern.Exact("OK")) { Nth = 3 }).Elements.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SpatialRelation.RightOf, 2)]
    [InlineData(SpatialRelation.LeftOf, 3)]
    [InlineData(SpatialRelation.Below, 4)]
    [InlineData(SpatialRelation.Above, 5)]
    public void Match_ByRelation_IsTheNearestInThatDirection(SpatialRelation relation, int index)
    {
        var list = Placed(
            (ElementRole.Window, "W", new ScreenRect(0, 0, 600, 600)),
            (ElementRole.Label, "Name", new ScreenRect(200, 200, 60, 20)),
            (ElementRole.TextBox, "right", new ScreenRect(270, 198, 100, 24)),
            (ElementRole.TextBox, "left", new ScreenRect(60, 200, 100, 20)),
            (ElementRole.TextBox, "below", new ScreenRect(200, 240, 100, 20)),
            (ElementRole.TextBox, "above", new ScreenRect(180, 160, 100, 20)),
            (ElementRole.TextBox, "far right", new ScreenRect(400, 200, 100, 20)),
            (ElementRole.TextBox, "elsewhere", new ScreenRect(270, 400, 100, 20)));
        var strategy = new RelationStrategy(relation, new RoleNameStrategy(null, TextPattern.Exact("Name")), ElementRole.TextBox);
        Match(list, strategy).Single!.Id.Index.ShouldBe(index);
    }

    [Fact]
    public void Match_ByRelationToAnAmbiguousAnchor_SaysSo()
    {
        var list = List((ElementRole.Window, "W", null), (ElementRole.Button, "A", 0), (ElementRole.Button, "A", 0), (ElementRole.TextBox, "B", 0));
        var match = Match(list, new RelationStrategy(SpatialRelation.Near, Named("A"), ElementRole.TextBox));
        (match.AnchorIsAmbiguous, match.Single).ShouldBe((true, null));
    }

    [Fact]
    public void Match_WithinAWindow_LeavesOutTheOthers()
    {
        var list = List((ElementRole.Window, "One", null), (ElementRole.Button, "OK", 0), (ElementRole.Window, "Two", null), (ElementRole.Button, "OK", 2));
        var locator = Locator.Of(Named("OK")) with { Scope = new LocatorScope(TextPattern.Exact("Two")) };
        LocatorMatcher.Match(locator, list, [], Reach.Shown).Single!.Id.Index.ShouldBe(3);
    }

    [Fact]
    public void Match_WhatIsNotShown_OnlyWithinReach()
    {
        var hidden = new ScreenElement { Id = new ElementId(new SnapshotId(1), 0), Role = ElementRole.MenuItem, Name = "Quit", Actions = ElementActions.Invoke };
        var list = new ElementList(new SnapshotId(1), [hidden]);
        LocatorMatcher.Match(Locator.Of(Named("Quit")), list, [], Reach.Pointer).Elements.ShouldBeEmpty();
        LocatorMatcher.Match(Locator.Of(Named("Quit")), list, [], Reach.Any).Single.ShouldBe(hidden);
    }

    [Fact]
    public void Match_RightOf_NeverGivesSomethingThatStartsLeftOfTheAnchor() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[1, 200], Gen.Int[1, 200]).Array[1, 12].Sample(places =>
        {
            var anchor = new ScreenRect(200, 200, 60, 20);
            var list = Placed([(ElementRole.Label, "A", anchor), .. places.Select(p => (ElementRole.Button, "B", new ScreenRect(p.Item1, p.Item2, p.Item3, p.Item4)))]);
            var found = Match(list, new RelationStrategy(SpatialRelation.RightOf, Named("A"), ElementRole.Button)).Elements;
            found.ShouldAllBe(e => IsRightOf(e.Bounds!.Value, anchor));
        });

    private static bool IsRightOf(ScreenRect rect, ScreenRect anchor) =>
        rect.Center.X > anchor.Center.X && rect.Y < anchor.Bottom && rect.Bottom > anchor.Y;

    private static RoleNameStrategy Named(string name) => new(null, TextPattern.Exact(name));

    private static LocatorMatch Match(ElementList list, LocatorStrategy strategy) =>
        LocatorMatcher.Match(Locator.Of(strategy), list, Array.Empty<WindowInfo>(), Reach.Shown);

    private static ElementList List(params (ElementRole Role, string Name, int? Parent)[] elements) => new(
        new SnapshotId(1), [.. elements.Select((e, i) => Element(e.Role, e.Name, i) with { Parent = e.Parent is { } p ? new ElementId(new SnapshotId(1), p) : null })]);

    private static ElementList Placed(params (ElementRole Role, string Name, ScreenRect Bounds)[] elements) =>
        new(new SnapshotId(1), [.. elements.Select((e, i) => Element(e.Role, e.Name, i) with { Bounds = e.Bounds })]);

    private static ScreenElement Element(ElementRole role, string name, int index) => new()
    {
        Id = new ElementId(new SnapshotId(1), index),
        Role = role,
        Name = name,
        States = Shown,
        Actions = role is ElementRole.Button ? ElementActions.Invoke : role is ElementRole.TextBox ? ElementActions.SetText : ElementActions.None,
    };
}
