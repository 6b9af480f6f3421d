# Why a file was not taken: what is wrong, and what to do.
file-missing = Choose a file first.
file-too-large = This file is larger than we can take here. The most is said beside the field; choose a smaller file.
file-empty = This file is empty. Open it, save it again and choose it once more.
file-not-taken = Files of this kind cannot be used here. The kinds that can are listed beside the field.
file-disagrees = What is in this file does not fit its name. Save it again in the program that made it, and choose that copy.
file-svg = SVG drawings can carry hidden programs. Save the drawing as PNG and choose that.
file-program = This file holds a program or a web page. Save it without macros, or as PDF, and choose that copy.
file-two-things = This file is two kinds of file in one, which is how harmful files hide. Save it again and choose that copy.
file-broken = This file is damaged or breaks off. Open it to see whether it is whole, and choose a copy that is.
file-too-many-pixels = This picture has too many pixels to work with. Make it smaller (4,000 pixels wide is plenty) and choose that copy.
file-cut-off = The file did not arrive whole. Nothing was kept; please send it again.
