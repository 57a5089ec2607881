package org.kcpd.division.platform.crypt;

/**
 * A value as it is stored.
 *
 * @param version counts how often the value of this place was written; bound in, so that an older one is not taken for it
 * @param wrappedKey the value's own key, wrapped: format, name of the wrapping key, nonce, ciphertext, tag
 * @param content the value: format, nonce, ciphertext, tag
 */
public record SealedValue(int version, byte[] wrappedKey, byte[] content) {}
