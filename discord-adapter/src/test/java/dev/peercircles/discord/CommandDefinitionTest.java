package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

class CommandDefinitionTest {

  @Test
  void shouldMakeOneRootWithVerbsAndGroups() {
    assertThat(CommandDefinition.shape(CommandDefinition.of(GuildFixture.catalog())))
        .isEqualTo(
            """
            1 circle Your circles false[1 away About away false[3 until The last day true[]{}
            6 with Who else false[]{}
            4 days How many false[]{}]{}
            1 checkin About checkin false[]{}
            2 lunch All about lunch false[1 show About lunch.show false[]{}
            1 swap About lunch.swap false[3 how How true[]{gladly=gladly,sadly=sadly}]{}]{}
            1 next About next false[]{}]{}\
            """);
  }

  @Test
  void shouldKeepItsShapeThroughDiscordsForm() {
    var definition = CommandDefinition.of(GuildFixture.catalog());

    assertThat(CommandDefinition.shape(SlashCommandData.fromData(definition.toData())))
        .isEqualTo(CommandDefinition.shape(definition));
  }
}
