package org.kcpd.division.platform.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a hash tree over rows, taken one after the other in the memory of its height. Leaves and nodes are hashed
 * with different first bytes, so no node can be passed off as a row (RFC 6962, section 2.1).
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha = sha256();
    private final Deque<Node> unpaired = new ArrayDeque<>();

    private record Node(int height, byte[] hash) {}

    /** The row of this id with this encoding comes next. */
    void add(long id, byte[] encoded) {
        sha.update(LEAF);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, id));
        Node node = new Node(0, sha.digest(encoded));
        while (!unpaired.isEmpty() && unpaired.peek().height == node.height) {
            node = new Node(node.height + 1, joined(unpaired.pop(), node));
        }
        unpaired.push(node);
    }

    /** The root over everything added so far. */
    byte[] root() {
        byte[] root = null;
        for (Node left : unpaired) {
            root = root == null ? left.hash : joined(left, new Node(0, root));
        }
        return root == null ? sha.digest() : root;
    }

    private byte[] joined(Node left, Node right) {
        sha.update(NODE);
        sha.update(left.hash);
        return sha.digest(right.hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
