package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of the story box. */
final class FormTexts {
  static final String EXPECTED = "expected";
  static final String HAPPENED = "happened";
  static final String DIFFERENTLY = "differently";
  static final String ALONE = "alone";
  static final String WORDS = "words";
  static final String DO = "do";
  static final String ANSWER = "answer";

  private FormTexts() {}

  /** An empty story. */
  static Form tell(Circle circle, StoryPlan plan) {
    return story(
        "Tell a failure",
        Prefilled.of(StoryButtons.LOOK, circle.id()),
        "Look at it first",
        new Story("", "", "", Story.Alone.POST),
        Text.of("About your own doing. Nobody sees it yet. " + promise(circle) + " ")
            .plain("For complaints or wrongdoing use ")
            .link("this page", plan.care())
            .plain("."));
  }

  /** A story as it would be posted, to be changed or sealed. */
  static Form preview(Circle circle, Story story, Set<Trace> found) {
    return preview(circle, story, taken(found) + "Not in the box yet: change what you like. ");
  }

  /** A story that was in the box, to be changed: nothing else holds it any more. */
  static Form takenOut(Circle circle, Story story) {
    return preview(
        circle,
        story,
        "It is out of the box, and this is all there is of it: put it back, or it is gone. It"
            + " comes with four new words. ");
  }

  private static Form preview(Circle circle, Story story, String note) {
    return story(
        "This is how it stands",
        Prefilled.of(StoryButtons.SEAL, circle.id()),
        "Put it in the box",
        story,
        Text.of(note + promise(circle)));
  }

  private static Form story(String title, Prefilled submit, String label, Story story, Text note) {
    return new Form(
        title,
        submit,
        label,
        List.of(
            part(
                EXPECTED,
                StoryTexts.EXPECTED,
                "Small ones count too. Leave out what you like.",
                "The migration takes a weekend.",
                story.expected()),
            part(
                HAPPENED,
                StoryTexts.HAPPENED,
                "As you would tell a friend, without names.",
                "We lost four hours of orders, and I had told nobody that …",
                story.happened()),
            part(
                DIFFERENTLY,
                StoryTexts.DIFFERENTLY,
                "One sentence is plenty.",
                "Say “I haven't rehearsed this” out loud before we start.",
                story.differently()),
            alone(story.alone()),
            new Field.Note(note)));
  }

  private static Field part(String id, String label, String about, String hint, String initial) {
    return new Field.Words(id, label, about, hint, initial, Story.LONGEST, true, false);
  }

  private static Field alone(Story.Alone chosen) {
    return new Field.Choice(
        ALONE,
        "If no other story comes to hide it",
        "Whoever knows that you wrote lately could tell that a lone one is yours.",
        List.of(
            new Field.Option(Story.Alone.POST.name(), "Post it some day all the same"),
            new Field.Option(Story.Alone.DELETE.name(), "Delete it")),
        chosen.name(),
        true);
  }

  /** What is promised, where it is written. */
  static String promise(Circle circle) {
    var platform =
        switch (circle.home().platform()) {
          case SLACK -> "Slack";
          case DISCORD -> "Discord";
        };
    return "Nothing we keep joins you to this. %s sees what you type; so may whoever runs this bot, your device or your network at that moment. Topic and style may tell. Once posted, %s keeps copies."
        .formatted(platform, platform);
  }

  private static String taken(Set<Trace> found) {
    return found.isEmpty()
        ? ""
        : found.stream()
            .sorted()
            .map(Trace::called)
            .collect(Collectors.joining(", ", "Taken out: ", ". "));
  }

  /** What somebody does who has four words. */
  static Form mine(Circle circle, String words, String answer, Set<Trace> found) {
    return new Form(
        "A story of yours",
        Prefilled.of(StoryButtons.MINE_OPEN, circle.id()),
        "Go on",
        List.of(
            new Field.Words(
                WORDS,
                "Your four words",
                "As you got them when you put it in the box.",
                "lomi tavo seno riga",
                words,
                100,
                false,
                true),
            new Field.Choice(
                DO,
                "What you want",
                "",
                List.of(
                    new Field.Option("withdraw", "Withdraw it"),
                    new Field.Option("edit", "Take it out to change it, while it waits"),
                    new Field.Option("answer", "Answer as its author, once it is posted")),
                answer.isEmpty() ? "" : "answer",
                true),
            new Field.Words(
                ANSWER,
                "Your answer, if you answer",
                "It appears at a fixed time of the day, without a name.",
                "Thank you for asking. What I'd missed was …",
                answer,
                Story.LONGEST,
                true,
                false),
            new Field.Note(Text.of(taken(found) + promise(circle)))));
  }
}
