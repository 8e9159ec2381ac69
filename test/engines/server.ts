/** The server of the ring, as BIDUI_POSTGRES names it; its password stands in PGPASSWORD. */
import { parseServerAddress } from '../../src/store/postgres/server-address.js';

export const SERVER_SETTING = process.env['BIDUI_POSTGRES'] ?? '';
export const SERVER = parseServerAddress(SERVER_SETTING, (name) => process.env[name]);
