package dev.peercircles.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Persona;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  private final GuildState guild = new GuildState(DiscordGuild.named("112233445566778899", "Acme"));
  private final Markdown markdown = new Markdown(guild);

  MarkdownTest() {
    guild.put(Persona.of("200000000000000001", "Ana_Maria"));
    guild.put(new Channel.Text("300000000000000001", "em-berlin", 0, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          **bold** and *italic*             | bold and italic
          ***both***                        | both
          _italic_ in snake_case_words      | italic in snake_case_words
          __under__ and ~~gone~~            | under and gone
          2 * 3 * 4                         | 2 * 3 * 4
          \\*not italic\\*                  | *not italic*
          \\_a\\_ \\`b\\` \\# c              | _a_ `b` # c
          `**code**`                        | **code**
          [here](https://a.example/x_y_z)   | here (https://a.example/x_y_z)
          [**here**](<https://a.example>)   | here (https://a.example)
          <https://a.example/_b_>           | https://a.example/_b_
          https://a.example/_b_             | https://a.example/_b_
          # Title                           | Title
          -# small                          | small
          > said                            | said
          <@200000000000000001> said        | @Ana_Maria said
          <@!200000000000000001>            | @Ana_Maria
          <@5>                              | @unknown-user
          in <#300000000000000001>          | in #em-berlin
          </circle away:123456>             | /circle away
          <:wave:123456> hi                 | :wave: hi
          <t:1792130400:F>                  | {2026-10-16T06:00:00Z}
          <t:1792130400>                    | {2026-10-16T06:00:00Z}
          **until <t:1792130400:R>**        | until {2026-10-16T06:00:00Z}
          """)
  void shouldReadMarkupAsAPersonDoes(String source, String read) {
    assertThat(markdown.read(source)).isEqualTo(read);
  }

  @Test
  void shouldReadWhatIsHiddenBehindASpoiler() {
    assertThat(markdown.read("it was ||Bo||")).isEqualTo("it was Bo");
  }

  @Test
  void shouldKeepCodeBlocksAsTheyStand() {
    assertThat(markdown.read("see\n```java\nint **x**;\n```\n*end*"))
        .isEqualTo("see\nint **x**;\n\nend");
  }

  @Test
  void shouldReadMoreMarkupThanThereAreLettersInTheAlphabet() {
    assertThat(markdown.read("\\* ".repeat(300))).isEqualTo("* ".repeat(300));
  }
}
