package dev.peercircles.storage.mutants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Our classes once more, beside those that run this test, some of them with a fault in them. */
final class MutatedClasses extends ClassLoader {
  private static final String OURS = "dev.peercircles.";

  private final Map<String, byte[]> mutated;

  private MutatedClasses(Map<String, byte[]> mutated) {
    super("mutated", MutatedClasses.class.getClassLoader());
    this.mutated = Map.copyOf(mutated);
  }

  /** With these changes compiled in. */
  static MutatedClasses of(List<Mutant.Change> changes) {
    var sources = new HashMap<String, String>();
    changes.forEach(c -> sources.merge(c.file(), changed(c, read(c)), (one, _) -> changed(c, one)));
    return new MutatedClasses(sources.isEmpty() ? Map.of() : compile(sources));
  }

  private static String read(Mutant.Change change) {
    try {
      return Files.readString(Path.of(change.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changed(Mutant.Change change, String source) {
    if (!source.contains(change.piece())) {
      throw new IllegalStateException(change.file() + " no longer has: " + change.piece());
    }
    return source.replace(change.piece(), change.instead());
  }

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (var files = new InMemory(compiler.getStandardFileManager(problems, null, null))) {
      var units =
          sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
      var options = List.of("-proc:none", "-nowarn", "-classpath", classPath());
      if (!compiler.getTask(null, files, problems, options, null, units).call()) {
        throw new IllegalStateException(
            problems.getDiagnostics().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
      }
      return files.classes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Surefire may hide the real one behind a jar that only points to it. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    var bytes = mutated.get(name);
    if (bytes == null) {
      try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String file, String text) {
      super(URI.create("mem:///" + file.substring(file.indexOf("dev/peercircles"))), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what the compiler writes. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      var bytes = new ByteArrayOutputStream();
      written.put(name, bytes);
      return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    Map<String, byte[]> classes() {
      return written.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toByteArray()));
    }
  }
}
