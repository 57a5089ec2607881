package org.kcpd.division.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Puts WARs together from what lies on the test class path. */
public final class Archives {

    private Archives() {}

    /** A copy of the product's WAR with {@link ProbeServlet} in it, and with the packages of these classes. */
    public static Path withProbe(Path productWar, Path copy, Class<?>... more) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(productWar, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var archive = open(copy, false)) {
            addPackage(archive, ProbeServlet.class);
            for (Class<?> member : more) {
                addPackage(archive, member);
            }
        }
        return copy;
    }

    /** A new, empty archive; close it to have it written. */
    public static FileSystem create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return open(file, true);
    }

    /** All classes of the package of this one, compiled. */
    public static void addPackage(FileSystem archive, Class<?> member) throws IOException {
        var folder = member.getPackageName().replace('.', '/');
        var source = locationOf(member).resolve(folder);
        var target = Files.createDirectories(archive.getPath("WEB-INF/classes").resolve(folder));
        try (Stream<Path> classes = Files.list(source)) {
            for (Path each : (Iterable<Path>) classes.filter(Files::isRegularFile)::iterator) {
                Files.copy(each, target.resolve(each.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The library that this class comes from. */
    public static void addLibrary(FileSystem archive, Class<?> member) throws IOException {
        var jar = locationOf(member);
        var folder = Files.createDirectories(archive.getPath("WEB-INF/lib"));
        Files.copy(jar, folder.resolve(jar.getFileName().toString()));
    }

    /** A resource beside a class, under another name. */
    public static void addResource(FileSystem archive, Class<?> beside, String name, String target) throws IOException {
        try (InputStream content = beside.getResourceAsStream(name)) {
            write(archive, target, content.readAllBytes());
        }
    }

    /** A file with this content. */
    public static void write(FileSystem archive, String target, byte[] content) throws IOException {
        var file = archive.getPath(target);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, content);
    }

    /** The jar or folder a class was loaded from. */
    public static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static FileSystem open(Path file, boolean create) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", String.valueOf(create)));
    }
}
