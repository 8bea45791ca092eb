import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Checkpoint, HearsayError, type Ledger, signedWords } from "@hearsay/core";
import { asHearsayError } from "./faults.ts";

const KEY_FILE = "checkpoint-key.pem";

/** What only the owner may read must be closed to everybody else: the bits for group and others. */
const OTHERS = 0o077;

interface SigningKey {
  readonly secret: KeyObject;
  /** The public half, as base64url. */
  readonly key: string;
  readonly isNew: boolean;
}

function publicHalf(secret: KeyObject): string {
  return createPublicKey(secret).export({ format: "jwk" }).x as string;
}

async function makeKey(path: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync("ed25519");
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(privateKey.export({ type: "pkcs8", format: "pem" }));
    await file.sync();
  } finally {
    await file.close();
  }
  return { secret: privateKey, key: publicHalf(privateKey), isNew: true };
}

async function readKey(path: string): Promise<SigningKey | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) return null;
  if (process.platform !== "win32" && (there.mode & OTHERS) !== 0) {
    throw new HearsayError(
      "usage",
      `Others can read the key ${path}. Close it with "chmod 600", or remove it: a new one will be made.`,
    );
  }
  try {
    const secret = createPrivateKey(await readFile(path));
    if (secret.asymmetricKeyType !== "ed25519") throw new Error("another kind of key");
    return { secret, key: publicHalf(secret), isNew: false };
  } catch (error) {
    throw new HearsayError(
      "usage",
      `${path} is no Ed25519 key. Put the right file there, or remove it: a new one will be made.`,
      { cause: error },
    );
  }
}

/** Whether a checkpoint is signed by the key that it names. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: checkpoint.key }, format: "jwk" });
  return verify(null, Buffer.from(signedWords(checkpoint)), key, Buffer.from(checkpoint.signature, "base64url"));
}

async function lastCheckpoint(ledger: Ledger, key: string): Promise<Checkpoint | null> {
  const { seq } = await ledger.head();
  for await (const { kind, content } of ledger.entries(seq - 1)) {
    if (kind !== "checkpoint" || content === null) return null;
    const checkpoint = Checkpoint.parse(JSON.parse(content.body));
    return checkpoint.key === key ? checkpoint : null;
  }
  return null;
}

/**
 * Signs the head with the key in a folder, making the key where there is none, and enters the checkpoint. Where nothing
 * was entered since the last one, that one is given again.
 */
export async function signHead(
  ledger: Ledger,
  folder: string,
  now: () => Date,
): Promise<{ checkpoint: Checkpoint; isNewKey: boolean }> {
  const path = join(folder, KEY_FILE);
  try {
    const { secret, key, isNew } = (await readKey(path)) ?? (await makeKey(path));
    const known = await lastCheckpoint(ledger, key);
    if (known) return { checkpoint: known, isNewKey: isNew };
    const [entry] = await ledger.append(async (reader) => {
      const words = { ...(await reader.head()), at: now().toISOString() };
      const signature = sign(null, Buffer.from(signedWords(words)), secret).toString("base64url");
      return [{ kind: "checkpoint", body: { ...words, key, signature } }];
    });
    return { checkpoint: Checkpoint.parse(entry?.body), isNewKey: isNew };
  } catch (error) {
    throw asHearsayError(error, path);
  }
}
