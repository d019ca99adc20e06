"""Functions of text and character arrays; ``python3 strings.py > strings.json`` records what NumPy makes of them, and an older NumPy ``strings_before_2.json``."""

import numpy as np
import outcome

SETUP = """
C = np.char
a = np.array(['ab c', 'Xy', ''])
s = np.array([b'ab c', b'Xy', b''])
w = np.array(['ab'], 'U6')
n = np.array([1, 2, 3])
t = np.array(['  a\\tb ', 'x-y-z', '1,5'])
c = C.array(['ab c', 'Xy', ''])
"""

CALLS = {
    "isalnum isalpha isdigit islower isspace istitle isupper isnumeric isdecimal str_len capitalize lower upper swapcase title splitlines split rsplit strip lstrip rstrip expandtabs": """
a | s | 'aB' | b'aB' | 5 | n | [] | ['a','1'] | w | np.array('x y') | np.array(['a'],object) | None | np.array([['a'],['B1']])
""",
    "count find index rfind rindex startswith endswith": """
a,'b' | 'abcab','ab' | 'abcab','ab',1 | 'abcab','ab',1,3 | s,b'b' | s,'b' | a,b'b' | a,['a','X',''] | a,'',1 | 5,'a' | 'a',5 | 'a',None | a,'y',-1 | a,'a',[0,1,0]
a,'a',1.0 | a,'a',0,None | 'abc','z' | [['abc'],['b']],['a','b'] | '',''
""",
    "strip lstrip rstrip": """
t | t,' z' | 'xxaxx','x' | t,None | s,b'a' | s,'a' | a,b'a' | a,['a','X',''] | ' a ' | w,'a' | t,5 | 'abc',''
""",
    "center ljust rjust": """
a,6 | a,1 | a,6,'*' | a,[3,4,5] | 'ab',5 | s,6 | s,6,'*' | s,6,b'*' | a,6,b'*' | 'ab',4,'xy' | 'ab',4,'' | 'ab',4.0 | 'ab',[4,5] | w,3 | w,8 | 'ab',-1 | 5,4
a,5,['x','y','z'] | [],3 | 'ab','4' | b'ab',4
""",
    "zfill": """
a,6 | '-5',4 | '+5',4 | '5',3 | b'5',3 | 'abc',2 | ['1','22'],[3,4] | '',2 | '5',2.0 | w,3 | 5,3 | '--1',5 | ' 1',4 | [],2
""",
    "add": """
'a','b' | a,'z' | a,a | a,s | s,s | s,b'z' | 'a',5 | 5,'a' | a,['x','y','zzz'] | [],[] | w,'c' | a,['x','y'] | 5,5
""",
    "multiply": """
'ab',2 | a,2 | a,[1,2,3] | s,2 | 'ab',-1 | ['ab'],-1 | a,1.5 | 'ab','2' | w,3 | a,True | 5,2 | np.array(['a'],'U5'),0 | [],2 | 'ab',np.int8(3) | 'ab',np.uint8(3)
""",
    "mod": """
'%d',5 | '%s','x' | ['%d','%x'],[1,255] | '%05.1f',[1.5,2] | a,1 | '%s-%s',('a','b') | b'%d',5 | 'abc',() | '%d','x' | np.array(['%s']),np.array(['q']) | 5,5 | '%d%%',5
'%s',1.5
""",
    "decode": """
b'a' | s | 'a' | b'\\xff' | b'\\xc3\\xa9','utf8' | b'\\xff','ascii','ignore' | b'\\xff','ascii','replace' | s,'cp037' | 5
""",
    "encode": """
'a' | a | b'a' | 'é' | 'é','utf8' | 'é','ascii','ignore' | 'é','ascii','replace' | 5 | a,'utf-16' | ['é','a'],'latin1'
""",
    "expandtabs": """
'a\\tb' | t | t,4 | '\\t' | '\\t\\t' | 'a\\nb\\tc' | 'abc' | b'a\\tb' | 'a\\tb',4 | 'a\\tb',0 | 'a\\tb',1 | 'ab\\tcd\\te' | 'ab\\tcd\\te',3 | ['a\\tb','abcdefghij\\tk']
'abcdefgh\\ti' | 'a\\tb',[4,8] | '\\ta' | 'ab\\t' | 'a\\t\\tb' | 'a\\tb',-1 | 'a\\tb\\tc\\td',2 | '\\n\\tb' | 'abcdefghijklmnop\\t' | 'a\\rb\\tc',4
""",
    "join": """
'-','abc' | a,'xy' | '-',['abc','de'] | ['-','+'],['ab','cd'] | b'-',b'abc' | b'-','abc' | '-',5 | '','abc' | '-',''
""",
    "partition rpartition": """
'a-b-c','-' | t,'-' | ['a-b','c'],'-' | b'a-b',b'-' | 'abc','z' | np.array(['a-b'],'U5'),'-' | 'abc','' | 'a-b',5 | 5,'-' | ['a-b','c+d'],['-','+'] | '',' '
np.array([['a-b']]),'-'
""",
    "replace": """
'aaa','a','bb' | 'aaa','a','b',1 | ['a','ab'],'a','xyz' | a,'b','Q' | s,b'b',b'Q' | s,'b','Q' | 'aaa','a','' | 'aaa','','b' | 'aaa','a',['x','yy'] | 'aaa','a','b',-1
'aaa','a','b',0 | 'aaa','a','b',1.5 | 'aaa','a','b',None | w,'a','bcd' | w,'ab','x' | 5,'a','b' | 'abc','z','yyyy' | a,['a','X','z'],'--'
a,np.array(['abc','X','']),np.array(['long','v','k']) | ['aXb','X'],'X','yyyy',[1,0]
""",
    "split rsplit": """
'a b c' | 'a,b',',' | 'a b c',None,1 | t,'-' | t,'-',1 | b'a b' | ['a b','c'] | 'a b c',' ',[1,2] | 'abc',''  | 5 | 'a b',b' '
""",
    "splitlines": """
'a\\nb' | ['a\\r\\nb','c'] | b'a\\nb'
""",
    "translate": """
'abc','a'*256 | 'abc',{97:'z'} | 'abc',str.maketrans('ab','xy') | b'abc',bytes(range(256)) | b'abc',bytes(range(256)),b'b' | a,'x'*256 | 'abc',{97:'zzz'} | 'abc',None
'abc',{97:None} | 5,'a'
""",
    "equal not_equal less less_equal greater greater_equal": """
'a ','a' | ['a '],['a'] | a,'Xy' | a,a | s,s | s,b'Xy' | a,s | 'a',5 | 1,1 | n,n | 'a','b' | ['a\\t'],['a'] | ['a','b','c'],['a','b'] | 'a',None | a,'Xy  '
""",
    "compare_chararrays": """
['a '],['a'],'==',True | ['a '],['a'],'==',False | a,'Xy','<',True | a,a,'!=',True | a,a,'>=',False | a,a,'foo',True | a,s,'==',True | 1,2,'==',True | 'a','b','<',True
a,a,'==',1 | a,a,b'==',True | ['a'],['b'],'>',False
""",
}

ARRAYS = """
C.array(['a ','b']) | C.array(['a ','b'])[0] | C.array(['  ','b'])[0] | C.array([1,2]) | C.array([b'a',b'bc']) | C.array('abc') | C.array('abcd',2) | C.array(b'abc')
C.array('abc',itemsize=1) | C.array(['abc','d'],itemsize=2) | C.array(['abc','d'],unicode=False) | C.array([b'abc',b'd'],unicode=True) | C.array(a) | C.array(a).dtype
C.array(a,copy=False) | C.array([]) | C.array(5) | C.array([1.5,2]) | C.array(['a',1]) | C.array([None,'a']) | C.array(np.array(['a',b'bb'],object))
C.array(np.array([1,2])) | C.array(np.array([1,2]),unicode=True) | C.asarray(['a']) | C.asarray(a) | C.asarray('abc') | C.asarray(C.array(['a']))
type(C.array(['a'])).__name__ | isinstance(C.array(['a']),np.ndarray) | np.chararray((2,),itemsize=3,unicode=True).dtype | np.chararray((2,3)).shape
np.chararray(2,unicode=True,buffer='ab') | np.chararray((2,),itemsize=2,buffer=b'abcd') | a.view(np.chararray) | n.view(np.chararray) | c.capitalize() | c.upper()
c.lower() | c.title() | c.swapcase() | c.strip() | c.lstrip() | c.rstrip() | c.strip('a') | c.center(6) | c.ljust(6,'*') | c.rjust(6) | c.zfill(6) | c.count('b')
c.find('b') | c.rfind('b') | c.index('') | c.rindex('') | c.startswith('a') | c.endswith('c') | c.isalnum() | c.isalpha() | c.isdigit() | c.islower() | c.isspace()
c.istitle() | c.isupper() | c.isnumeric() | c.isdecimal() | c.encode() | c.encode('utf8') | c.decode() | C.array([b'a']).decode() | c.expandtabs() | c.join('xy')
c.partition(' ') | c.rpartition(' ') | c.replace('b','ZZ') | c.replace('b','ZZ',1) | c.split() | c.splitlines() | c.translate('x'*256) | c.argsort() | c.shape | c.dtype
c.size | c.ndim | c[0] | c[1:] | c[[0,1]] | c[c=='Xy'] | c=='Xy' | c!='Xy' | c<'Xy' | c>='Xy' | c=='Xy  ' | c==a | c+'z' | 'z'+c | c+c | c*2 | 2*c | c%1
C.array(['%d','%x'])%5 | C.array(['%d','%x'])%[5,255] | 5%c | c+5 | c*1.5 | c.T | c.reshape(3,1) | c.copy() | c.astype('U2') | c.astype(object)
type(c.astype(object)).__name__ | c.tolist() | list(c) | str(c) | repr(c) | repr(C.array(['a','b']).reshape(2,1)) | len(c) | type(c[1:]).__name__ | type(c+'z').__name__
type(c.upper()).__name__ | type(c=='Xy').__name__ | type(c.find('b')).__name__ | type(c.split()).__name__ | type(c.strip()).__name__ | type(c.encode()).__name__
type(c.count('b')).__name__ | type(np.sort(c)).__name__ | np.sort(c) | type(np.concatenate([c,c])).__name__ | type(c.T).__name__ | type(c.reshape(3,1)).__name__
type(c.copy()).__name__ | type(np.asarray(c)).__name__ | type(np.asanyarray(c)).__name__ | type(np.array(c)).__name__ | type(c.ravel()).__name__ | type(c[None]).__name__
type(c[0]).__name__ | np.unique(c) | np.isin(c,['Xy']) | 'Xy' in c | c.max() | c.sort() | c.item(0) | c.nonzero() | C.upper(c) | C.add(c,'z') | type(C.upper(c)).__name__
type(C.add(c,'z')).__name__ | C.equal(c,'Xy') | C.str_len(c) | C.chararray is np.chararray
"""

STRINGS = """
sorted(np.strings.__all__) | np.strings.partition('a-b-c','-') | np.strings.partition(['a-b','c'],'-')
np.strings.rpartition(np.array(['a-b-c'],'U9'),'-') | np.strings.multiply('ab',2) | np.strings.multiply('ab',1.5) | np.strings.multiply(a,[1,2,3]) | np.strings.add('a','b')
np.strings.add(['a'],['bc']) | np.strings.equal('a ','a') | np.strings.less(['a'],['b']) | np.strings.equal(['a'],[b'a']) | np.strings.upper('a') | np.strings.lower(a)
np.strings.isalpha('a') | np.strings.str_len(a) | np.strings.find('abc','b') | np.strings.center('a',5) | np.strings.ljust(a,5,'-') | np.strings.replace('aaa','a','bb')
np.strings.strip(' a ') | np.strings.zfill('-1',4) | np.strings.expandtabs('\\\\ta') | np.strings.mod('%d',5) | np.strings.encode('a') | np.strings.decode(b'a')
np.strings.translate('abc',{97:'z'}) | np.strings.count('aaa','a') | np.strings.index('abc','z') | np.strings.startswith(a,'a') | np.strings.title('ab cd')
np.strings.join('-','abc') | np.strings.split('a b') | np.strings.array(['a']) | np.strings.upper(5) | np.strings.isalpha(5) | np.strings.add(1,2)
np.strings.not_equal('a','b') | np.strings.str_len('abc')
"""


def split(text):
    """The expressions of a text: between bars with spaces around."""
    return [e.strip() for line in text.strip().splitlines() for e in line.split(" | ") if e.strip()]


def expressions():
    """All of them, those of ``numpy.strings`` where NumPy has it."""
    calls = ["C.%s(%s)" % (name, arguments) for names, texts in CALLS.items() for name in names.split() for arguments in split(texts)]
    return list(dict.fromkeys(calls + split(ARRAYS) + (split(STRINGS) if hasattr(np, "strings") else [])))


if __name__ == "__main__":
    outcome.record(SETUP, expressions())
