// settings.md: every setting of bidui.yaml, from the schema that checks it. The meanings are Chinese, as the schema has them.
import { z } from 'zod';
import { workspaceSchema } from '../../dist/config/workspace.js';
import { codeText, page, pageHead, table } from './markdown.mjs';

export function settingsPage() {
  const schema = z.toJSONSchema(workspaceSchema, { io: 'input', unrepresentable: 'any' });
  return page(
    pageHead(
      '设置',
      '工作区里 `bidui.yaml` 的全部设置。`[]` 表示列表里的一项，`*` 表示任意一个名称。写错的设置名、取值，程序会指出在第几行第几列。',
    ),
    table(['设置', '说明', '取值', '默认'], settingRows(schema, '')),
  );
}

function settingRows(node, path) {
  return Object.entries(childrenOf(node)).flatMap(([name, child]) => {
    const here = path === '' || name === '[]' ? `${path}${name}` : `${path}.${name}`;
    const isGroup = Object.keys(childrenOf(child)).length > 0;
    const fallback = isGroup ? '' : fallbackOf(child, (node.required ?? []).includes(name));
    const own = name === '[]' && child.description === undefined ? [] : [rowOf(here, child, fallback)];
    return [...own, ...settingRows(child, here)];
  });
}

function fallbackOf(node, isRequired) {
  if (node.default !== undefined) return codeText(JSON.stringify(node.default));
  return isRequired ? '必填' : '';
}

function rowOf(path, node, fallback) {
  const values = (node.enum ?? node.items?.enum ?? []).map((value) => codeText(String(value)));
  return [codeText(path), node.description ?? '', values.join(' '), fallback];
}

/** Name → schema of the settings below: properties, the entry of a list, the value behind any name. */
function childrenOf(node) {
  const alternatives = [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return Object.assign({}, ...alternatives.map(ownChildren));
}

function ownChildren(node) {
  const any = typeof node.additionalProperties === 'object' && hasChildren(node.additionalProperties);
  return {
    ...node.properties,
    ...(any ? { '*': node.additionalProperties } : {}),
    ...(node.items !== undefined && hasChildren(node.items) ? { '[]': node.items } : {}),
  };
}

function hasChildren(node) {
  return Object.keys(childrenOf(node)).length > 0;
}
