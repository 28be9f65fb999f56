// docxtemplater as its documentation shows it, one letter for each row of a table that SheetJS reads.
const fs = require("fs");
const xlsx = require("xlsx");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

const [template, table, out] = process.argv.slice(2);
const book = xlsx.readFile(table);
const content = fs.readFileSync(template);
xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { defval: "" }).forEach((words, number) => {
  const letter = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  letter.render(words);
  const name = `${out}/${String(number).padStart(5, "0")}.docx`;
  fs.writeFileSync(name, letter.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
});
