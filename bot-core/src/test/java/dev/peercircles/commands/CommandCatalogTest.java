package dev.peercircles.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandCatalogTest {

  @Test
  void takesTwentyFiveEntriesAtTheTopAndNoMore() {
    assertThat(new CommandCatalog(commands(25, n -> word(n))).listed()).hasSize(25);
    assertRefused(commands(26, n -> word(n)), "26 entries at the top, at most 25");
  }

  @Test
  void takesTwentyFiveVerbsInAGroupAndNoMore() {
    assertThat(new CommandCatalog(commands(25, n -> "lunch." + word(n))).group("lunch"))
        .hasSize(25);
    assertRefused(commands(26, n -> "lunch." + word(n)), "26 verbs in lunch, at most 25");
  }

  @Test
  void doesNotCountWhatOnlyButtonsCall() {
    var hidden =
        commands(30, n -> word(n)).stream()
            .map(c -> command(c.name(), c.about(), false, List.of()))
            .collect(Collectors.toSet());

    assertThat(new CommandCatalog(hidden).listed()).isEmpty();
  }

  @Test
  void refusesMoreThanEightThousandCharacters() {
    var options =
        IntStream.range(0, 20)
            .mapToObj(n -> Option.optional(word(n), Option.Kind.WORDS, "x".repeat(100)))
            .toList();
    var commands =
        IntStream.range(0, 4)
            .mapToObj(n -> command(word(n), "x", true, options))
            .collect(Collectors.toSet());

    assertRefused(commands, "characters in all, at most 8000");
  }

  @Test
  void refusesACommandWhoseLongestButtonWouldNotFit() {
    var three = List.of(carried("one"), carried("two"), carried("three"));
    var two = three.subList(0, 2);

    assertThat(new CommandCatalog(Set.of(command("swap", "Swaps.", true, two))).find("swap"))
        .isPresent();
    assertRefused(
        Set.of(command("swap", "Swaps.", true, three)), "swap needs 103 characters in a button");
  }

  @Test
  void refusesANameThatIsBothACommandAndAGroup() {
    assertRefused(
        Set.of(
            command("story", "Stories.", true, List.of()),
            command("story.tell", "Tells one.", true, List.of())),
        "story is both a command and a group");
  }

  @Test
  void refusesTwoCommandsOfOneName() {
    assertThatThrownBy(() ->
            new CommandCatalog(
                Set.of(
                    command("next", "One.", true, List.of()),
                    command("next", "Other.", true, List.of()))))
        .hasMessageContaining("two commands are called next");
  }

  private static void assertRefused(Set<Command> commands, String why) {
    assertThatThrownBy(() -> new CommandCatalog(commands))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  private static Set<Command> commands(int n, IntFunction<String> name) {
    return IntStream.range(0, n)
        .mapToObj(i -> command(name.apply(i), "Does it.", true, List.of()))
        .collect(Collectors.toSet());
  }

  private static String word(int n) {
    return "w" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
  }

  private static Option carried(String name) {
    return Option.carried(name, Option.Kind.CIRCLE);
  }

  private static Command command(String name, String about, boolean listed, List<Option> options) {
    return new Command(
        name,
        about,
        Scope.PERSON,
        AnswerKind.PRIVATE,
        listed,
        options,
        call -> Reply.refused("no"));
  }
}
