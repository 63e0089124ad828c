package spplus.verbatim.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A model as a file: a heading, the card, the arrays, a checksum. Features are there by their hashes alone: no word of
 * the texts learnt from can be read in it.
 */
public final class ModelFile {

    private static final int HEADING = 0x53502B4D;
    /** No array of a model is longer; a damaged file must not ask for all the memory. */
    private static final int LONGEST = 1 << 28;

    private ModelFile() {}

    /** What reads where nothing was learnt. */
    public static TextModel rules() {
        return new RuleModel();
    }

    /** The file appears under its name once it is whole. */
    public static void write(LearntModel model, Path path) throws IOException {
        var part = path.resolveSibling(path.getFileName() + ".part");
        var sum = new CRC32();
        try (var file = new BufferedOutputStream(Files.newOutputStream(part));
                var out = new DataOutputStream(new CheckedOutputStream(file, sum))) {
            out.writeInt(HEADING);
            out.writeInt(Fingerprint.METHOD);
            card(out, model.card());
            base(out, model.base());
            top(out, model.top());
            out.writeLong(sum.getValue());
        }
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws BadModel when the file is missing, damaged, or of another method than this application's */
    public static TextModel read(Path path) {
        var sum = new CRC32();
        try (var file = new BufferedInputStream(Files.newInputStream(path));
                var in = new DataInputStream(new CheckedInputStream(file, sum))) {
            if (in.readInt() != HEADING) {
                throw new BadModel("not-a-model");
            }
            if (in.readInt() != Fingerprint.METHOD) {
                throw new BadModel("other-method");
            }
            var card = card(in);
            var model = new LearntModel(base(in), top(in), card);
            long expected = sum.getValue();
            if (in.readLong() != expected) {
                throw new BadModel("damaged");
            }
            return model;
        } catch (NoSuchFileException e) {
            throw new BadModel("missing");
        } catch (IOException e) {
            throw new BadModel("damaged");
        }
    }

    private static void card(DataOutputStream out, ModelCard card) throws IOException {
        out.writeUTF(card.version());
        out.writeInt(card.rows());
        out.writeLong(card.seed());
        out.writeInt(card.folds());
        out.writeDouble(card.feelingAccuracy());
        out.writeDouble(card.polarityAccuracy());
    }

    private static ModelCard card(DataInputStream in) throws IOException {
        return new ModelCard(in.readUTF(), in.readInt(), in.readLong(), in.readInt(), in.readDouble(), in.readDouble());
    }

    private static void base(DataOutputStream out, Base base) throws IOException {
        weighing(out, base.space().words());
        weighing(out, base.space().characters());
        weighing(out, base.space().title());
        weighing(out, base.space().circumstances());
        scaling(out, base.space().measures());
        floats(out, base.columns().words());
        floats(out, base.columns().characters());
        floats(out, base.columns().title());
        floats(out, base.columns().circumstances());
        floats(out, base.columns().measures());
        floats(out, base.columns().biases());
        table(out, base.landmarks().rows());
        table(out, base.landmarks().nearness());
    }

    private static Base base(DataInputStream in) throws IOException {
        var space = new Space(weighing(in), weighing(in), weighing(in), weighing(in), scaling(in));
        var columns = new Columns(floats(in), floats(in), floats(in), floats(in), floats(in), floats(in));
        return new Base(space, columns, new Landmarks(table(in), table(in)));
    }

    private static void top(DataOutputStream out, Top top) throws IOException {
        scaling(out, top.scaling());
        table(out, top.weights());
        floats(out, top.cuts());
    }

    private static Top top(DataInputStream in) throws IOException {
        return new Top(scaling(in), table(in), floats(in));
    }

    private static void weighing(DataOutputStream out, Weighing weighing) throws IOException {
        var features = weighing.features();
        out.writeInt(features.length);
        for (long feature : features) {
            out.writeLong(feature);
        }
        floats(out, weighing.rarities());
    }

    private static Weighing weighing(DataInputStream in) throws IOException {
        int size = length(in);
        var places = new Places(size);
        for (int i = 0; i < size; i++) {
            if (places.add(in.readLong()) != i) {
                throw new BadModel("damaged");
            }
        }
        return new Weighing(places, floats(in));
    }

    private static void scaling(DataOutputStream out, Scaling scaling) throws IOException {
        floats(out, scaling.mean());
        floats(out, scaling.deviation());
    }

    private static Scaling scaling(DataInputStream in) throws IOException {
        return new Scaling(floats(in), floats(in));
    }

    private static void table(DataOutputStream out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (var row : rows) {
            floats(out, row);
        }
    }

    private static float[][] table(DataInputStream in) throws IOException {
        var rows = new float[length(in)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats(in);
        }
        return rows;
    }

    private static void floats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        var values = new float[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new BadModel("damaged");
        }
        return length;
    }

    /** The file is no model that this application can read; the kind says why, in one English word. */
    public static final class BadModel extends RuntimeException {

        private final String kind;

        BadModel(String kind) {
            super(kind);
            this.kind = kind;
        }

        public String kind() {
            return kind;
        }
    }
}
